/*
 * Sapa web chat. Put this line on any page of an allowed site:
 *   <script async src="https://HOST/widget/v1/loader.js" data-channel="CHANNEL-ID"></script>
 * Optional: data-language ("en" or "id"), data-colour ("#rrggbb"). Afterwards window.SapaChat.open() and .close().
 *
 * The conversation itself lives in a frame of Sapa's own origin; this page and the frame tell each other only
 * open, close, unread and which page this is, each to the other's exact origin.
 */
(() => {
  'use strict';
  const script = document.currentScript;
  const channel = script?.dataset.channel ?? '';
  if (!/^[0-9a-f-]{36}$/.test(channel) || window.SapaChat) {
    return;
  }
  const origin = new URL(script.src).origin;
  const language = /^id\b/i.test(script.dataset.language || document.documentElement.lang || navigator.language)
    ? 'id'
    : 'en';
  const colour = /^#[0-9a-f]{6}$/i.test(script.dataset.colour ?? '') ? script.dataset.colour : '#2757d6';
  const texts = {
    en: { open: 'Open chat', close: 'Close chat', title: 'Chat', unread: (n) => `Open chat, ${n} unread` },
    id: { open: 'Buka obrolan', close: 'Tutup obrolan', title: 'Obrolan', unread: (n) => `Buka obrolan, ${n} belum dibaca` },
  }[language];

  const css = `
    :host { all: initial; position: fixed; z-index: 2147483000; inset: auto 0 0 auto; color-scheme: light dark; }
    :host([hidden]) { display: none; }
    .launcher {
      position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: max(20px, env(safe-area-inset-bottom));
      display: grid; place-items: center; width: 56px; height: 56px; padding: 0; border: 0; border-radius: 50%;
      background: var(--colour); color: var(--on-colour); cursor: pointer;
      box-shadow: 0 6px 20px rgb(0 0 0 / 0.25); transition: transform 0.15s;
    }
    .launcher:hover { transform: scale(1.05); }
    .launcher:focus-visible { outline: 3px solid var(--colour); outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
    .badge {
      position: absolute; top: -4px; right: -4px; min-width: 22px; height: 22px; padding: 0 6px; box-sizing: border-box;
      border: 2px solid #fff; border-radius: 11px; background: #c21f30; color: #fff; font: 700 12px/18px system-ui, sans-serif;
    }
    .badge:empty { display: none; }
    iframe {
      position: fixed; right: max(20px, env(safe-area-inset-right)); bottom: 92px;
      width: 380px; height: min(640px, 100dvh - 112px); border: 0; border-radius: 16px;
      box-shadow: 0 12px 40px rgb(0 0 0 / 0.28); color-scheme: light dark; background: Canvas;
    }
    iframe[hidden] { display: none; }
    @media (max-width: 480px), (max-height: 480px) {
      iframe { inset: 0; width: 100%; height: 100dvh; border-radius: 0; }
      .launcher[aria-expanded="true"] { display: none; }
    }
    @media (prefers-reduced-motion: reduce) { .launcher { transition: none; } .launcher:hover { transform: none; } }
    @media print { :host { display: none; } }`;

  const icons = { closed: 'M4 5h16v11H9l-5 4z', open: 'M6 9l6 6 6-6' };

  const host = document.createElement('sapa-chat');
  const root = host.attachShadow({ mode: 'open' });
  const launcher = document.createElement('button');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const badge = document.createElement('span');
  const frame = document.createElement('iframe');
  let opened = false;
  let greeted = false;
  let page = '';

  function build() {
    const sheet = new CSSStyleSheet(); // not a style element: the page's content policy may forbid those
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    host.style.setProperty('--colour', colour);
    host.style.setProperty('--on-colour', onColour());
    launcher.className = 'launcher';
    launcher.type = 'button';
    const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    icon.append(path);
    badge.className = 'badge';
    badge.ariaHidden = 'true';
    launcher.append(icon, badge);
    frame.title = texts.title;
    frame.hidden = true;
    frame.allow = '';
    frame.referrerPolicy = 'origin';
    frame.src = `${origin}/widget/v1/frame?${new URLSearchParams({ channel, language, colour })}`;
    root.append(launcher, frame);
    show(0);
    document.body.append(host);
  }

  /** Black or white, whichever reads better on the colour (WCAG relative luminance). */
  function onColour() {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000';
  }

  function show(unread) {
    badge.textContent = unread > 99 ? '99+' : unread || '';
    path.setAttribute('d', opened ? icons.open : icons.closed);
    launcher.setAttribute('aria-expanded', String(opened));
    launcher.setAttribute('aria-label', opened ? texts.close : unread ? texts.unread(unread) : texts.open);
  }

  function tell(message) {
    if (greeted) {
      frame.contentWindow?.postMessage({ sapa: 1, ...message }, origin);
    }
  }

  function open() {
    opened = true;
    frame.hidden = false;
    show(0);
    frame.focus();
    tell({ type: 'open' });
  }

  function close() {
    const inside = root.activeElement !== null;
    opened = false;
    frame.hidden = true;
    show(0);
    tell({ type: 'close' });
    if (inside) {
      launcher.focus();
    }
  }

  function here() {
    return { url: location.origin + location.pathname + location.search, title: document.title };
  }

  /** After a moment, because applications set the title after the address. */
  function moved() {
    setTimeout(() => {
      const now = here();
      if (now.url !== page) {
        page = now.url;
        tell({ type: 'page', ...now });
      }
    }, 300);
  }

  function watchPage() {
    addEventListener('popstate', moved);
    if (window.navigation) {
      navigation.addEventListener('navigatesuccess', moved);
    } else {
      setInterval(() => here().url !== page && moved(), 1000);
    }
  }

  function heard(event) {
    const message = event.data;
    if (event.origin !== origin || event.source !== frame.contentWindow || message?.sapa !== 1) {
      return;
    }
    if (message.type === 'close' && opened) {
      close();
    } else if (message.type === 'unread' && Number.isSafeInteger(message.count) && message.count >= 0 && !opened) {
      show(message.count);
    }
  }

  function greet() {
    greeted = true;
    page = here().url;
    tell({ type: 'hello', ...here(), open: opened });
  }

  function start() {
    launcher.addEventListener('click', () => (opened ? close() : open()));
    root.addEventListener('keydown', (event) => event.key === 'Escape' && opened && close());
    frame.addEventListener('load', greet);
    addEventListener('message', heard);
    build();
    watchPage();
    window.SapaChat = Object.freeze({ open, close });
  }

  if (document.body) {
    start();
  } else {
    addEventListener('DOMContentLoaded', start, { once: true });
  }
})();
