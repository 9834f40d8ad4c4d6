import { LitElement } from 'lit';
import { Clock } from './time';

export interface Setup {
  labels: Record<string, string>;
  locale: string;
  zone: string;
}

/** What all elements of the page speak. */
let speech = { labels: {} as Record<string, string>, language: 'en', clock: new Clock('en', 'UTC') };
const onPage = new Set<LitElement>();

/** An element that speaks the member's language and time zone, and asks its server part for data. */
export abstract class Island<Server> extends LitElement {
  /** Set by Flow once the element is attached. */
  declare $server: Server;

  /** Told to one element, for all of them. */
  configure({ labels, locale, zone }: Setup): void {
    speech = { labels, language: locale, clock: new Clock(locale, zone) };
    onPage.forEach((element) => element.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    onPage.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    onPage.delete(this);
  }

  protected get language(): string {
    return speech.language;
  }

  protected get clock(): Clock {
    return speech.clock;
  }

  /** Tells the server something whose answer nobody waits for. */
  protected tell(call: Promise<unknown>): void {
    call.catch((refusal: unknown) => console.warn('The server did not take it', refusal));
  }

  /** The text of a label, with {0}, {1}... replaced; an unknown key is shown as it is. */
  protected label(key: string, ...values: (string | number)[]): string {
    const text = speech.labels[key] ?? key;
    return text.replace(/\{(\d)\}/g, (hole, at) => String(values[Number(at)] ?? hole));
  }

  /** As {@link label}, with the key's form for one or for several. */
  protected counted(key: string, count: number): string {
    return this.label(`${key}.${count === 1 ? 'one' : 'other'}`, count);
  }
}

/** Shows that something loads, but only when it takes longer than a blink. */
export class Patience {
  shown = false;
  private timer = 0;

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.stop();
    this.timer = window.setTimeout(() => this.show(true), 120);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    if (this.shown) this.show(false);
  }

  private show(shown: boolean): void {
    this.shown = shown;
    this.changed();
  }
}
