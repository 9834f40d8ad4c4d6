import { sizeText } from './files.js';

/**
 * The lines of the conversation, each once, in the server's order; what is on its way comes last. Nodes that are
 * in their place are not touched, because a screen reader reads out whatever is put into a log.
 */
export function log(element, say, language, { retry, fetch }) {
  const lines = new Map();
  const orders = new WeakMap();
  const days = new Map();
  const dayNames = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  const near = new IntersectionObserver(load, { root: element, rootMargin: '400px' });
  const times = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

  /** Shows a line, or what has become of it. One of ours is known by the id we gave it. True if it is new. */
  function show(line) {
    const key = line.client ?? line.id;
    const known = lines.get(key);
    const atEnd = isAtEnd();
    const shown = known ?? { node: bubble(line) };
    shown.line = { ...shown.line, ...line };
    lines.set(key, shown);
    orders.set(shown.node, shown.line.order ?? Infinity);
    refresh(shown);
    place(shown);
    separateDays();
    if (!known && (line.mine || atEnd)) {
      toEnd();
    }
    return !known;
  }

  /** What has become of a line of ours: sending, sent or failed. */
  function become(client, state) {
    const shown = lines.get(client);
    if (shown) {
      shown.line = { ...shown.line, state };
      refresh(shown);
    }
  }

  /** What is at an address in a line that is here already; a line that was not awaited has one itself. */
  function preview(id, shown) {
    const known = lines.get(id);
    if (!known || known.node.querySelector('.preview')) {
      return;
    }
    const atEnd = isAtEnd();
    known.node.lastElementChild.before(card(shown));
    if (atEnd) {
      toEnd();
    }
  }

  function bubble(line) {
    const node = document.createElement('div');
    const sender = paragraph(line.mine ? 'sender unseen' : 'sender', line.mine ? say('you') : line.sender);
    sender.hidden = !sender.textContent;
    sender.translate = line.mine;
    const words = line.text ? [text(line.text)] : [];
    node.append(sender, ...quote(line.quote), ...(line.files ?? []).map(file), ...words);
    node.append(...(line.preview ? [card(line.preview)] : []), paragraph('meta', ''));
    return node;
  }

  /** The first words of what is answered. */
  function quote(quoted) {
    return quoted ? [paragraph('quote', quoted.text || say('aFile'))] : [];
  }

  /** A file to be saved; of a picture one sees it, once it is near, in the room kept for it. */
  function file(shown) {
    const button = document.createElement(shown.id ? 'button' : 'div');
    button.className = 'file';
    button.title = say('download', shown.name);
    if (shown.picture) {
      const picture = document.createElement('img');
      picture.alt = say('download', shown.name);
      picture.width = shown.width;
      picture.height = shown.height;
      picture.style.aspectRatio = `${shown.width} / ${shown.height}`;
      picture.dataset.file = shown.id;
      near.observe(picture);
      button.append(picture);
    } else {
      const name = paragraph('name', shown.name);
      name.translate = false;
      button.append(name, paragraph('size', sizeText(shown.size)));
    }
    if (shown.id) {
      button.type = 'button';
      button.addEventListener('click', () => save(shown, button));
    }
    return button;
  }

  /** What is at an address; it leads there and nowhere else. */
  function card({ url, site, title, description, picture }) {
    const made = link(url);
    made.className = 'preview';
    made.translate = false;
    const words = document.createElement('span');
    words.append(part('title', title), ...(description ? [part('told', description)] : []), part('site', site));
    made.replaceChildren(...(picture ? [pictured(picture)] : []), words);
    return made;
  }

  function pictured(id) {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.dataset.file = id;
    near.observe(picture);
    return picture;
  }

  function load(seen) {
    for (const { target } of seen.filter(({ isIntersecting }) => isIntersecting)) {
      near.unobserve(target);
      fetch(target.dataset.file).then(
        (blob) => (target.src = URL.createObjectURL(blob)),
        () => near.observe(target),
      );
    }
  }

  async function save({ id, name }, button) {
    try {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await fetch(id));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      button.title = say('unreached');
    }
  }

  function refresh({ line, node }) {
    node.className = ['line', line.mine && 'mine', ['failed', 'refused'].includes(line.state) && 'failed'].filter(Boolean).join(' ');
    const meta = node.lastElementChild;
    meta.hidden = Boolean(line.greeting);
    meta.replaceChildren(...details(line));
  }

  function details(line) {
    const time = document.createElement('time');
    time.dateTime = line.at;
    time.textContent = times.format(new Date(line.at));
    if (line.state === 'refused') {
      return [say('refused')];
    }
    if (line.state !== 'failed') {
      return line.state ? [time, ` · ${say(line.state)}`] : [time];
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say('again');
    button.addEventListener('click', () => retry(line.client));
    return [`${say('failed')} · `, button];
  }

  function place({ line, node }) {
    const order = line.order ?? Infinity;
    const later = [...element.querySelectorAll('.line')].find((other) => other !== node && orders.get(other) > order);
    if (!node.isConnected || (line.order !== undefined && nextLine(node) !== later)) {
      element.insertBefore(node, later ?? null);
    }
  }

  function nextLine(node) {
    let next = node.nextElementSibling;
    while (next && !next.classList.contains('line')) {
      next = next.nextElementSibling;
    }
    return next ?? undefined;
  }

  function separateDays() {
    const firsts = new Map();
    for (const shown of lines.values()) {
      const day = new Date(shown.line.at).toDateString();
      const first = firsts.get(day);
      if (!shown.line.greeting && (!first || follows(first, shown.node))) {
        firsts.set(day, shown.node);
      }
    }
    for (const [day, node] of firsts) {
      const mark = days.get(day) ?? paragraph('day', dayName(day));
      days.set(day, mark);
      if (node.previousElementSibling !== mark) {
        element.insertBefore(mark, node);
      }
    }
  }

  function dayName(day) {
    const now = new Date();
    if (day === now.toDateString()) {
      return say('today');
    }
    const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
    return day === before.toDateString() ? say('yesterday') : dayNames.format(new Date(day));
  }

  function isAtEnd() {
    return element.scrollHeight - element.scrollTop - element.clientHeight < 80;
  }

  function toEnd() {
    element.scrollTop = element.scrollHeight;
  }

  return { show, become, preview, toEnd };
}

/** Whether {@code node} comes after {@code other} in the document. */
function follows(node, other) {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function paragraph(name, content) {
  return named('p', name, content);
}

function part(name, content) {
  return named('span', name, content);
}

function named(kind, name, content) {
  const made = document.createElement(kind);
  made.className = name;
  made.textContent = content;
  return made;
}

/** Text as written; web addresses become links, and nothing else becomes anything. */
function text(written) {
  const made = document.createElement('p');
  for (const [i, part] of written.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/i).entries()) {
    made.append(i % 2 ? link(part) : part);
  }
  return made;
}

function link(address) {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = address;
  made.target = '_blank';
  made.rel = 'noopener noreferrer nofollow';
  return made;
}
