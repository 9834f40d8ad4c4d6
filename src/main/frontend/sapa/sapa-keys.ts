import { deedOf, keyOf, offerActions, offeredActions, run, type Action, type Offer } from './actions';
import { Island } from './island';
import { isDialogOpen, isWriting } from './keys';

const SEQUENCE_MS = 1500;
const PALETTE = 'palette';

/** Contexts whose keys mean it on the whole page; the others are their elements' own affair. */
const PAGE = new Set(['everywhere', 'list', 'conversation']);

/** Keys that move within whatever has the keyboard. */
const MOVING = /^(Shift\+)?(Arrow\w+|Home|End|Enter|Page\w+)$/;

/** Has the keyboard do what the server's list of actions names, and buttons what elements do by themselves. */
export class SapaKeys extends Island<never> {
  /** The first key of two, while the second may follow. */
  private begun = '';
  private timer = 0;

  /** Called by the server. */
  offer(offer: Offer): void {
    offerActions(offer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = true;
    document.addEventListener('keydown', this.press);
    document.addEventListener('click', this.clicked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.press);
    document.removeEventListener('click', this.clicked);
    this.forget();
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = keyOf(event);
    const action = this.actionOf(this.begun === '' ? key : `${this.begun} ${key}`);
    this.forget();
    if (action && mayRun(action, event)) {
      if (run(action)) event.preventDefault();
    } else if (!action && !isWriting(event) && !isDialogOpen()) this.begin(key);
  };

  private actionOf(key: string): Action | undefined {
    if (MOVING.test(key)) return undefined;
    return offeredActions().actions.find(({ context, keys }) => PAGE.has(context) && keys.includes(key));
  }

  private begin(key: string): void {
    const isFirst = offeredActions().actions.some(({ keys }) =>
      keys.some((each) => each.startsWith(`${key} `)),
    );
    if (!isFirst) return;
    this.begun = key;
    this.timer = window.setTimeout(() => this.forget(), SEQUENCE_MS);
  }

  private forget(): void {
    window.clearTimeout(this.timer);
    this.begun = '';
  }

  private readonly clicked = (event: MouseEvent): void => {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    deedOf(target?.dataset.action ?? '')?.();
  };
}

/** Plain keys rest while someone writes, and all do while a dialog is open but the one that closes it. */
function mayRun({ id }: Action, event: KeyboardEvent): boolean {
  if (isDialogOpen()) return id === PALETTE;
  return event.ctrlKey || event.metaKey || event.altKey || !isWriting(event);
}

customElements.define('sapa-keys', SapaKeys);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-keys': SapaKeys;
  }
}
