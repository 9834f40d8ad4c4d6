import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { doing, keyOf } from './actions';
import { CHOSEN, isPassedBy } from './choice';
import { composerStyles } from './composer-styles';
import { composerFilesStyles, uploadsTemplate } from './composer-files';
import { callTemplate, composerOffersStyles, offersTemplate, toolTemplate } from './composer-offers';
import { composerPreviewStyles, Previewing, writtenTemplate, type Looked } from './composer-preview';
import { Connection } from './connection';
import { Drafts, type Place } from './drafts';
import { FileDrop } from './file-drop';
import type { Filed } from './files';
import { hitsStyles } from './hits-styles';
import { icon } from './icons';
import { Island } from './island';
import { emoji, mentions, snippets, variables, type OffersServer, type Writing } from './offer-kinds';
import { Offering, type Kind, type Written } from './offering';
import { optionStyles } from './option-styles';
import { Outbox, type Letter } from './outbox';
import { previewStyles, type Preview } from './previews';
import { QUOTED, quoteStyles, quoteTemplate, type Quote, type Quoted } from './quotes';
import { Quoting } from './quoting';
import { Recorder, recorderStyles, recordingTemplate, recordTemplate } from './recorder';
import { RETRY_ASKED, type RetryAsked } from './retry';
import './sapa-emoji';
import { shared } from './styles';
import './sapa-later';
import type { Times } from './sapa-later';
import { TAKE_BACK_ASKED, type TakeBackAsked } from './take-back';
import { MOST, Uploads, type Brought, type Upload } from './uploads';
import { uuid7 } from './uuid7';
import { MODES, type Entry, type Mode, type Row, type Sent } from './wire';

interface ComposerServer extends OffersServer, Times {
  send(
    contact: string,
    id: string,
    mode: Mode,
    text: string,
    files: string[],
    answers: string | null,
    preview: boolean,
  ): Promise<Sent>;
  sendLater(
    contact: string,
    id: string,
    text: string,
    files: string[],
    answers: string | null,
    preview: boolean,
    due: string,
  ): Promise<{ refused?: string }>;
  takeBack(contact: string, id: string): Promise<Sent>;
  preview(contact: string, url: string): Promise<Looked>;
  snippetFiles(contact: string, mode: Mode, snippet: string, ids: string[]): Promise<Brought>;
  draft(contact: string, mode: Mode, text: string): Promise<void>;
  removeFile(contact: string, id: string): Promise<void>;
  typing(contact: string): Promise<void>;
}

/** What the server keeps of what was begun. */
interface Begun {
  text: string;
  files: Filed[];
}

interface Opening {
  contact: string;
  name: string;
  /** The membership, whose drafts and outbox these are. */
  user: string;
  draft: Record<Mode, Begun>;
  /** Nothing may be written to the contact. */
  blocked: boolean;
  /** What the member may not see is blank in a reply, and filled in when it leaves. */
  fills?: boolean;
  channelLabel: string;
  /** The most bytes of one file. */
  fileLimit?: Record<Mode, number>;
}

const NOTHING: Begun = { text: '', files: [] };
const LIMIT = 5000;
const COUNT_FROM = 4500;
const TYPING_PAUSE_MS = 1000;

/** Where a member writes a reply to the contact or a comment to the team. */
export class SapaComposer extends Island<ComposerServer> {
  static override styles = [
    shared,
    hitsStyles,
    optionStyles,
    composerStyles,
    composerFilesStyles,
    composerOffersStyles,
    previewStyles,
    composerPreviewStyles,
    quoteStyles,
    recorderStyles,
  ];

  private opening: Opening | null = null;
  /** Whether the server has yet to open it, and may know a draft that is not here. */
  private isForeseen = false;
  private mode: Mode = 'reply';
  private texts: Record<Mode, string> = { reply: '', comment: '' };
  private outbox: Outbox | null = null;
  private outboxUser = '';
  private typedAt = 0;

  private readonly drafts = new Drafts(({ contact, mode }, text) => this.$server.draft(contact, mode, text));
  private readonly offering = new Offering(() => this.requestUpdate());
  private readonly writing: Writing = {
    server: () => this.$server,
    contact: () => this.opening!.contact,
    mode: () => this.mode,
    language: () => this.language,
    label: (key) => this.label(key),
  };
  private readonly snippets = snippets(this.writing);
  private readonly variables = variables(this.writing);
  private readonly kinds: Record<Mode, Kind[]> = {
    reply: [this.snippets, this.variables, emoji(this.writing)],
    comment: [mentions(this.writing), this.snippets, this.variables, emoji(this.writing)],
  };
  private isEmojiOpen = false;
  /** Under which id what is written will leave later; null while nobody chooses when. */
  private later: string | null = null;
  private readonly quoting = new Quoting(() => this.requestUpdate());
  private readonly previewing = new Previewing(
    (contact, url) => this.$server.preview(contact, url),
    () => this.requestUpdate(),
  );
  private readonly uploads = new Uploads(
    () => this.requestUpdate(),
    (contact, id) => this.tell(this.$server.removeFile(contact, id)),
  );
  private readonly drop = new FileDrop(
    (files) => this.attach(files),
    () => this.requestUpdate(),
  );
  private readonly recorder = new Recorder(() => this.requestUpdate());
  /** What is to be said about files that were left, or a reply that could not be taken back. */
  private left = '';
  private readonly connection = new Connection((line) => {
    if (line === 'connected') this.outbox?.resend();
  });
  private readonly retryAsked = (event: Event) => {
    const { id } = (event as CustomEvent<RetryAsked>).detail;
    if (this.outbox?.retry(id)) event.preventDefault();
  };
  private readonly quoteAsked = ({ detail }: CustomEvent<Quoted>) => {
    if (this.opening?.contact !== detail.contact || this.opening.blocked) return;
    this.quoting.put(detail);
    this.switchTo('reply');
  };
  private readonly backAsked = ({ detail }: CustomEvent<TakeBackAsked>) => void this.takeBack(detail);
  private readonly chosen = ({ detail }: CustomEvent<Row>) => this.foresee(detail);
  private readonly leaving = () => {
    this.dismiss();
    this.drafts.flush();
  };

  constructor() {
    super();
    doing(
      this,
      { reply: () => this.switchTo('reply'), comment: () => this.switchTo('comment') },
      () => this.mayReply,
    );
  }

  /** Whether the contact that is open may be written to. */
  get mayReply(): boolean {
    return this.opening !== null && !this.opening.blocked;
  }

  // ---------- called by the server ----------

  open(opening: Opening): void {
    if (isPassedBy(opening.contact)) return;
    this.turnTo(opening);
    this.isForeseen = false;
  }

  /** What is at an address that was asked about. */
  previewed({ contact, url, preview }: { contact: string; url: string; preview?: Preview }): void {
    this.previewing.told(contact, url, preview);
  }

  /** What is typed from now on is for whoever was chosen. */
  private foresee({ id, name, blocked, channelLabel }: Row): void {
    if (!this.opening || this.opening.contact === id) return;
    const draft = { reply: NOTHING, comment: NOTHING };
    const { user, fills } = this.opening;
    this.turnTo({ contact: id, name, user, draft, blocked, fills, channelLabel });
    this.isForeseen = true;
  }

  private turnTo(opening: Opening): void {
    const same = opening.contact === this.opening?.contact && opening.user === this.opening.user;
    if (!same) this.leave();
    this.opening = opening;
    this.useOutboxOf(opening.user);
    if (!same || this.isForeseen) this.restore(opening);
    this.showUnsent();
    this.requestUpdate();
  }

  private leave(): void {
    this.leaving();
    this.recorder.done();
    if (this.opening) this.uploads.leave(this.opening.contact);
    this.left = '';
    this.later = null;
    this.mode = 'reply';
    this.texts = { reply: '', comment: '' };
  }

  // ---------- life ----------

  /** The page may move the element without opening it anew. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.opening) this.useOutboxOf(this.opening.user);
    this.connection.watch();
    this.drop.watch(this.closest<HTMLElement>('.sapa-console') ?? this);
    document.addEventListener(RETRY_ASKED, this.retryAsked);
    document.addEventListener(QUOTED, this.quoteAsked as EventListener);
    document.addEventListener(TAKE_BACK_ASKED, this.backAsked as EventListener);
    document.addEventListener(CHOSEN, this.chosen as EventListener);
    window.addEventListener('pagehide', this.leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving();
    this.connection.rest();
    this.drop.rest();
    this.previewing.rest();
    this.recorder.drop();
    this.outbox?.rest();
    this.outbox = null;
    document.removeEventListener(RETRY_ASKED, this.retryAsked);
    document.removeEventListener(QUOTED, this.quoteAsked as EventListener);
    document.removeEventListener(TAKE_BACK_ASKED, this.backAsked as EventListener);
    document.removeEventListener(CHOSEN, this.chosen as EventListener);
    window.removeEventListener('pagehide', this.leaving);
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.option[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (!CSS.supports('field-sizing', 'content')) this.fitHeight();
  }

  // ---------- drafts ----------

  /** What somebody has begun here already is newer than any draft. */
  private restore({ contact, draft }: Opening): void {
    const leaving = this.outbox!.of(contact).flatMap(({ files }) => files?.map(({ id }) => id) ?? []);
    for (const mode of MODES) {
      const { text, files } = draft[mode];
      this.texts[mode] ||= this.drafts.restore(this.place(mode), text);
      this.uploads.put(
        contact,
        mode,
        files.filter(({ id }) => !leaving.includes(id)),
      );
    }
    this.previewing.follow(this.opening!.contact, this.texts.reply);
  }

  private place(mode: Mode): Place {
    const { user, contact } = this.opening!;
    return { user, contact, mode };
  }

  private typed(event: Event): void {
    const { value, selectionEnd } = event.target as HTMLTextAreaElement;
    this.write(value);
    if (this.mode === 'reply') this.tellTyping();
    this.offering.follow({ text: value, caret: selectionEnd }, this.kinds[this.mode]);
  }

  private write(text: string): void {
    this.texts[this.mode] = text;
    this.drafts.changed(this.place(this.mode), text);
    if (this.mode === 'reply') this.previewing.follow(this.opening!.contact, text);
    this.requestUpdate();
  }

  private tellTyping(): void {
    const now = Date.now();
    if (now - this.typedAt < TYPING_PAUSE_MS) return;
    this.typedAt = now;
    this.tell(this.$server.typing(this.opening!.contact));
  }

  private switchTo(mode: Mode): void {
    if (!this.opening || this.opening.blocked) return;
    if (mode !== this.mode) this.leaving();
    this.mode = mode;
    this.requestUpdate();
    void this.updateComplete.then(() => this.field?.focus());
  }

  // ---------- sending ----------

  private useOutboxOf(user: string): void {
    if (this.outbox && this.outboxUser === user) return;
    this.outbox?.rest();
    this.outboxUser = user;
    this.outbox = new Outbox(
      user,
      ({ contact, id, mode, text, files, quote, preview }) => {
        const all = files?.map((file) => file.id) ?? [];
        return this.$server.send(contact, id, mode, text, all, quote?.id ?? null, preview !== false);
      },
      (letter, sent) => this.answered(letter, sent),
    );
    this.outbox.resend();
  }

  private send(): void {
    if (!this.opening) return;
    this.dismiss();
    if (this.isUnsendable()) return;
    const text = this.texts[this.mode].trim();
    const letter: Letter = {
      id: uuid7(),
      contact: this.opening.contact,
      mode: this.mode,
      text,
      files: this.uploads.take(this.opening.contact, this.mode),
      quote: this.mode === 'reply' ? this.quoting.take(this.opening.contact) : undefined,
      preview: this.mode === 'reply' ? this.previewing.take(this.opening.contact, text) : undefined,
      at: new Date().toISOString(),
    };
    this.left = '';
    this.write('');
    this.leaving();
    this.show(letter);
    this.outbox!.post(letter);
  }

  // ---------- sending later, and not at all ----------

  private toggleLater(): void {
    this.dismiss();
    this.later = this.later === null && this.mayGoLater ? uuid7() : null;
    this.requestUpdate();
  }

  private get mayGoLater(): boolean {
    return this.mode === 'reply' && !this.isUnsendable();
  }

  private closeLater(back: boolean): void {
    this.later = null;
    this.requestUpdate();
    if (back) this.field?.focus();
  }

  /** Nothing is let go of before the server has it. */
  private async sendLater(due: string): Promise<void> {
    const { opening, later } = this;
    if (!opening || later === null || !this.mayGoLater) return;
    const { contact } = opening;
    const text = this.texts.reply.trim();
    const files = this.filesHere().map(({ id }) => id);
    const quote = this.quoting.of(contact)?.id ?? null;
    const shows = this.previewing.wants(contact, text);
    const place = this.place('reply');
    const answer = await this.$server
      .sendLater(contact, later, text, files, quote, shows, due)
      .catch(() => ({ refused: this.label('later.not-reached') }));
    if (answer.refused !== undefined) {
      this.renderRoot.querySelector('sapa-later')?.refuse(answer.refused);
      return;
    }
    this.uploads.take(contact, 'reply');
    this.quoting.take(contact);
    this.previewing.take(contact, text);
    this.drafts.changed(place, '');
    this.drafts.flush();
    if (this.opening?.contact !== contact) return;
    this.texts.reply = '';
    this.closeLater(true);
  }

  private async takeBack({ contact, id }: TakeBackAsked): Promise<void> {
    if (!this.mayReply || this.opening!.contact !== contact) return;
    const answer = await this.$server
      .takeBack(contact, id)
      .catch(() => ({ refused: this.label('later.not-reached') }));
    if ('refused' in answer) {
      this.left = answer.refused;
      this.requestUpdate();
      return;
    }
    document.querySelector('sapa-thread')?.unwait(contact, id);
    this.putBack(contact, answer.entry);
  }

  /** What was written since stays, below. */
  private putBack(contact: string, { text, files, quote, waiting }: Entry): void {
    this.left = '';
    this.uploads.put(contact, 'reply', files ?? []);
    if (quote) this.quoting.put({ contact, quote });
    if (waiting?.plain) this.previewing.removeFrom(contact, text);
    if (this.opening?.contact !== contact) {
      this.drafts.changed({ user: this.outboxUser, contact, mode: 'reply' }, text);
      this.drafts.flush();
      return;
    }
    this.switchTo('reply');
    this.write([text, this.texts.reply].filter((part) => part.trim() !== '').join('\n'));
  }

  private undoLast(event: KeyboardEvent): void {
    const { opening } = this;
    if (!opening || this.texts[this.mode] !== '' || this.filesHere().length > 0) return;
    const id = document.querySelector('sapa-thread')?.lastUndoable(opening.contact);
    if (id === undefined) return;
    event.preventDefault();
    void this.takeBack({ contact: opening.contact, id });
  }

  private showUnsent(): void {
    this.outbox!.of(this.opening!.contact).forEach((letter) => this.show(letter));
  }

  private show(letter: Letter): void {
    document.querySelector('sapa-thread')?.optimistic(asEntry(letter), letter.contact);
  }

  private answered({ id, contact }: Letter, sent: Sent): void {
    const outcome = 'entry' in sent ? sent.entry : { status: 'failed' as const, error: sent.refused };
    document.querySelector('sapa-thread')?.settle(id, outcome, contact);
  }

  // ---------- files ----------

  private attach(files: File[]): void {
    if (!this.opening || this.opening.blocked || files.length === 0) return;
    this.attachTo(this.opening, this.mode, files);
    this.field?.focus();
  }

  private attachTo({ contact, fileLimit }: Opening, mode: Mode, files: File[]): void {
    const bytes = fileLimit?.[mode] ?? Infinity;
    const tooLarge = this.label('files.too-large', Math.floor(bytes / 1_048_576));
    const limits = { bytes, tooLarge, broken: this.label('files.broken') };
    const left = this.uploads.add(contact, mode, files, limits);
    this.left = left > 0 ? this.label('files.left', MOST) : '';
  }

  /** Whoever goes elsewhere meanwhile finds it where they began. */
  private record(): void {
    const { opening, mode } = this;
    const at = new Date().toLocaleTimeString(this.language, { hour: '2-digit', minute: '2-digit' });
    const name = `${this.label('record.name')} ${at.replace(':', '.')}`;
    void this.recorder.begin(name, (file) => this.attachTo(opening!, mode, [file]));
  }

  private chose(event: Event): void {
    const field = event.target as HTMLInputElement;
    this.attach([...(field.files ?? [])]);
    field.value = '';
  }

  private filesHere(): Upload[] {
    return this.uploads.of(this.opening!.contact, this.mode);
  }

  private filesTemplate(): TemplateResult {
    const { contact } = this.opening!;
    const view = {
      language: this.language,
      label: (key: string, ...values: (string | number)[]) => this.label(key, ...values),
      retry: (upload: Upload) => this.uploads.retry(contact, this.mode, upload, this.label('files.broken')),
      remove: (upload: Upload) => {
        this.left = '';
        this.uploads.remove(contact, this.mode, upload);
        this.field?.focus();
      },
    };
    return html`${uploadsTemplate(this.filesHere(), view)} ${this.troubleTemplate()}`;
  }

  private troubleTemplate(): TemplateResult | typeof nothing {
    const { trouble } = this.recorder;
    const told = trouble ? this.label(`record.${trouble}`) : this.left;
    return told === '' ? nothing : html`<p class="counter over" role="alert">${told}</p>`;
  }

  private attachTemplate(): TemplateResult {
    const choose = () => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')!.click();
    return html`<input type="file" multiple hidden @change=${this.chose} />
      ${toolTemplate('attach', this.label('files.attach'), choose)}
      ${recordTemplate(this.label('record.begin'), () => this.record())}`;
  }

  // ---------- keys ----------

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing || this.offered(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.send();
    }
    if (keyOf(event) === 'Alt+Enter') {
      event.preventDefault();
      this.toggleLater();
    }
    if (keyOf(event) === 'Ctrl+Z') this.undoLast(event);
    if (event.key === 'Escape') {
      if (this.quoted && this.quoting.drop(this.opening!.contact)) return;
      this.drafts.flush();
      this.field?.blur();
      document.querySelector('sapa-list')?.focusSelected();
    }
  }

  /** What a key does while something is offered, or about to be. */
  private offered(event: KeyboardEvent): boolean {
    const { offering } = this;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
    const chooses = event.key === 'Enter' || event.key === 'Tab';
    if (event.key === 'Escape' && (offering.isOpen || offering.isEmpty)) this.dismiss();
    else if (chooses && offering.await(() => this.choose())) event.preventDefault();
    else if (!offering.isOpen) return false;
    else if (event.key === 'ArrowDown') offering.move(1);
    else if (event.key === 'ArrowUp') offering.move(-1);
    else if (chooses) this.choose();
    else return this.stays(event);
    event.preventDefault();
    return true;
  }

  /** Whoever takes the caret elsewhere writes no name any more. */
  private stays({ key }: KeyboardEvent): false {
    if (/^(Arrow|Page|Home|End)/.test(key)) this.offering.close();
    return false;
  }

  private choose(index = this.offering.active): void {
    const { id, files } = this.offering.options[index];
    this.rewrite(this.offering.choose(this.written(), index));
    if (files?.length) this.bring(id, files);
  }

  /** What a snippet brings with it. */
  private bring(snippet: string, files: Filed[]): void {
    const { contact } = this.opening!;
    const { mode } = this;
    const ask = (ids: string[]) => this.$server.snippetFiles(contact, mode, snippet, ids);
    const left = this.uploads.bring(contact, mode, files, ask, this.label('files.broken'));
    this.left = left > 0 ? this.label('files.left', MOST) : '';
  }

  private dismiss(): void {
    if (!this.field) return this.offering.close();
    const left = this.offering.leave(this.written());
    if (left) this.rewrite(left);
  }

  private written(): Written {
    return { text: this.field!.value, caret: this.field!.selectionEnd };
  }

  /** Shows at once what was written, with the caret where writing goes on. */
  private rewrite({ text, caret }: Written): void {
    const field = this.field!;
    field.value = text;
    field.setSelectionRange(caret, caret);
    this.write(text);
  }

  private insert(piece: string): Written {
    const { value, selectionStart, selectionEnd } = this.field!;
    const before = value.slice(0, selectionStart) + piece;
    return { text: before + value.slice(selectionEnd), caret: before.length };
  }

  /** Offers what a kind has, as if its sign had been typed. */
  private call(kind: Kind): void {
    const field = this.field!;
    const isOffered = this.offering.kind === kind;
    this.dismiss();
    field.focus();
    if (isOffered) return;
    const isWord = /\S$/.test(field.value.slice(0, field.selectionStart));
    const written = this.insert(isWord ? ` ${kind.sign}` : kind.sign);
    this.rewrite(written);
    this.offering.call(written, kind);
  }

  private toggleEmoji(): void {
    this.isEmojiOpen = !this.isEmojiOpen;
    this.requestUpdate();
  }

  private emojiChosen({ detail }: CustomEvent<string>): void {
    this.rewrite(this.insert(detail));
    this.closeEmoji(true);
  }

  private closeEmoji(back: boolean): void {
    this.isEmojiOpen = false;
    this.requestUpdate();
    if (back) this.field?.focus();
  }

  private tabPressed(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    this.leaving();
    this.mode = this.mode === 'reply' ? 'comment' : 'reply';
    this.requestUpdate();
    void this.updateComplete.then(() => this.tab(this.mode)?.focus());
  }

  private tab(mode: Mode): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#tab-${mode}`);
  }

  private get field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  private fitHeight(): void {
    if (!this.field) return;
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult | typeof nothing {
    if (!this.opening) return nothing;
    if (this.opening.blocked) return html`<p class="box closed">${this.label('composer.blocked')}</p>`;
    return html`<div class="box ${this.mode}">
        ${this.tabsTemplate()} ${this.quotedTemplate()} ${this.previewTemplate()} ${this.fieldTemplate()}
        ${this.blanksTemplate()} ${this.filesTemplate()} ${this.toolsTemplate()}
      </div>
      ${this.drop.isOver ? html`<div class="drop">${this.label('files.drop')}</div>` : nothing}
      ${offersTemplate(this.offering, this.offersView)} ${this.emojiTemplate()} ${this.laterTemplate()}`;
  }

  private tabsTemplate(): TemplateResult {
    return html`<div class="tabs">
      <div role="tablist" aria-label=${this.label('composer.modes')} @keydown=${this.tabPressed}>
        ${MODES.map((mode) => this.tabTemplate(mode))}
      </div>
      <span class="via">
        ${this.mode === 'reply' ? this.opening!.channelLabel : this.label('comment.header')}
      </span>
    </div>`;
  }

  private get quoted(): Quote | undefined {
    return this.mode === 'reply' ? this.quoting.of(this.opening!.contact) : undefined;
  }

  private quotedTemplate(): TemplateResult | typeof nothing {
    if (!this.quoted) return nothing;
    const drop = () => {
      this.quoting.drop(this.opening!.contact);
      this.field?.focus();
    };
    return html`<div class="quoted">
      <div class="quote">${quoteTemplate(this.quoted, (key) => this.label(key))}</div>
      <button
        class="attach"
        aria-label=${this.label('quote.drop')}
        title=${this.label('quote.drop')}
        @click=${drop}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  private previewTemplate(): TemplateResult | typeof nothing {
    const { contact } = this.opening!;
    const written = this.mode === 'reply' ? this.previewing.of(contact, this.texts.reply) : undefined;
    return writtenTemplate(written, {
      label: (key, ...values) => this.label(key, ...values),
      remove: () => {
        this.previewing.remove(contact, written!);
        this.field?.focus();
      },
    });
  }

  private tabTemplate(mode: Mode): TemplateResult {
    const selected = mode === this.mode;
    return html`<button
      id="tab-${mode}"
      role="tab"
      aria-controls="panel"
      aria-selected=${selected}
      aria-keyshortcuts=${mode === 'reply' ? 'Alt+R' : 'Alt+C'}
      tabindex=${selected ? 0 : -1}
      @click=${() => this.switchTo(mode)}
    >
      ${this.label(`composer.${mode}`)}
    </button>`;
  }

  private fieldTemplate(): TemplateResult {
    const { name } = this.opening!;
    const { isOpen, active } = this.offering;
    return html`<div id="panel" role="tabpanel" aria-labelledby="tab-${this.mode}">
      <textarea
        rows="2"
        aria-label=${this.label(`composer.${this.mode}.name`, name)}
        aria-autocomplete="list"
        aria-controls=${isOpen ? 'offers' : nothing}
        aria-activedescendant=${isOpen ? `offer-${active}` : nothing}
        placeholder=${this.label(`composer.${this.mode}.hint`)}
        .value=${live(this.texts[this.mode])}
        @input=${this.typed}
        @keydown=${this.pressed}
        @pointerdown=${() => this.dismiss()}
        @blur=${this.leaving}
        @paste=${this.drop.pasted}
      ></textarea>
    </div>`;
  }

  private blanksTemplate(): TemplateResult | typeof nothing {
    const blanks = this.texts.reply.match(/\{\{[^{}]+\}\}/g);
    if (this.mode !== 'reply' || !this.opening!.fills || !blanks) return nothing;
    return html`<p class="blanks" role="status">
      ${this.label('composer.blanks', [...new Set(blanks)].join(', '))}
    </p>`;
  }

  private readonly offersView = {
    label: (key: string) => this.label(key),
    counted: (key: string, count: number) => this.counted(key, count),
    choose: (index: number) => this.choose(index),
  };

  private emojiTemplate(): TemplateResult | typeof nothing {
    if (!this.isEmojiOpen) return nothing;
    return html`<sapa-emoji
      @sapa-emoji-chosen=${this.emojiChosen}
      @sapa-emoji-left=${({ detail }: CustomEvent<boolean>) => this.closeEmoji(detail)}
    ></sapa-emoji>`;
  }

  private laterTemplate(): TemplateResult | typeof nothing {
    if (this.later === null) return nothing;
    return html`<sapa-later
      .server=${this.$server}
      @sapa-later-chosen=${({ detail }: CustomEvent<string>) => void this.sendLater(detail)}
      @sapa-later-left=${({ detail }: CustomEvent<boolean>) => this.closeLater(detail)}
    ></sapa-later>`;
  }

  /** The arrow beside the button that sends. */
  private whenTemplate(): TemplateResult | typeof nothing {
    if (this.mode !== 'reply') return nothing;
    return html`<button
      class="button when"
      aria-label=${this.label('later.button')}
      title=${this.label('later.button')}
      aria-haspopup="dialog"
      aria-expanded=${this.later !== null}
      aria-keyshortcuts="Alt+Enter"
      ?disabled=${this.isUnsendable()}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${this.toggleLater}
    >
      ${icon('times')}
    </button>`;
  }

  private callsTemplate(): TemplateResult {
    const open = this.isEmojiOpen;
    const keep = (event: Event) => event.preventDefault();
    return html`${[this.snippets, this.variables].map((kind) =>
      callTemplate(kind, this.label(`${kind.key}.button`), () => this.call(kind)),
    )}
    ${toolTemplate('emoji', this.label('emoji.button'), () => this.toggleEmoji(), keep, open)}`;
  }

  private toolsTemplate(): TemplateResult {
    if (this.recorder.isRunning) return recordingTemplate(this.recorder, (key) => this.label(key));
    const { length } = this.texts[this.mode];
    const counter = html`<span class="counter ${length > LIMIT ? 'over' : ''}" role="status">
      ${this.label('composer.count', length, LIMIT)}
    </span>`;
    return html`<div class="tools">
      ${this.attachTemplate()} ${this.callsTemplate()} ${length >= COUNT_FROM ? counter : nothing}
      <span class="hint">${this.label('composer.keys')}</span>
      <span class="sending">
        <button class="button send" ?disabled=${this.isUnsendable()} @click=${this.send}>
          ${icon('up')}${this.label(this.mode === 'reply' ? 'composer.send' : 'composer.add')}
        </button>
        ${this.whenTemplate()}
      </span>
    </div>`;
  }

  private isUnsendable(): boolean {
    const text = this.texts[this.mode].trim();
    const files = this.filesHere();
    if (files.some(({ filed }) => filed === null)) return true;
    return (text === '' && files.length === 0) || text.length > LIMIT;
  }
}

function asEntry({ id, mode, text, files, quote, preview, at, refused }: Letter): Entry {
  return {
    id,
    kind: mode === 'reply' ? 'message' : 'comment',
    at,
    direction: mode === 'reply' ? 'out' : null,
    ordinal: null,
    sender: null,
    text,
    channelLabel: null,
    status: refused === undefined ? 'sending' : 'failed',
    error: refused ?? null,
    eventType: null,
    files,
    quote,
    preview: preview || undefined,
  };
}

customElements.define('sapa-composer', SapaComposer);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-composer': SapaComposer;
  }
}
