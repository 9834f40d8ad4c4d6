import { nothing } from 'lit';
import { Island } from './island';
import { mayNotify } from './may-notify';
import { ring } from './ring';
import { Tabs } from './tabs';

interface News {
  id: string;
  contact: string;
  title: string;
  text: string;
  sound: boolean;
}

interface AnnouncerServer {
  open(notice: string): Promise<void>;
}

/** Of one contact, no more often than that. */
const PAUSE_MS = 20_000;

/** Shows what is new outside of the page, while nobody looks at any of the member's tabs. */
export class SapaAnnouncer extends Island<AnnouncerServer> {
  private tabs?: Tabs;

  private readonly look = (): void => this.tabs?.look();

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.look);
    this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.look);
    this.tabs?.rest();
  }

  /** Called by the server: whose news these are. */
  watch(member: string): void {
    this.tabs?.rest();
    this.tabs = new Tabs(member);
    if (this.isConnected) this.look();
  }

  /** Called by the server. */
  announce(news: News): void {
    if (mayNotify() === 'granted') this.tell(this.showOnce(news));
  }

  private async showOnce(news: News): Promise<void> {
    if (!this.tabs || (await this.tabs.isLookedAt())) return;
    await this.tabs.once(news.contact, PAUSE_MS, () => this.show(news));
  }

  private show({ id, contact, title, text, sound }: News): void {
    const icon = new URL('sapa/favicon.svg', document.baseURI).href;
    const shown = new Notification(title, { body: text, tag: contact, icon, silent: true });
    shown.onclick = () => {
      shown.close();
      window.focus();
      this.tell(this.$server.open(id));
    };
    if (sound) ring();
  }

  protected override render(): typeof nothing {
    return nothing;
  }
}

customElements.define('sapa-announcer', SapaAnnouncer);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-announcer': SapaAnnouncer;
  }
}
