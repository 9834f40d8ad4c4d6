import { css, html, nothing, type TemplateResult } from 'lit';
import { Bringing } from './bringing';
import { composerFilesStyles, uploadsTemplate } from './composer-files';
import { doorOf, type Filed } from './files';
import { icon } from './icons';
import { Island } from './island';
import { shared } from './styles';
import { known, upload, type Upload } from './uploads';

interface SnippetFilesServer {
  removeFile(id: string): Promise<void>;
}

interface Opening {
  snippet: string;
  files: Filed[];
  /** The most files, and the most bytes of one. */
  most: number;
  bytes: number;
}

/** The files that a snippet brings with it; what is chosen or removed is so at once. */
export class SapaSnippetFiles extends Island<SnippetFilesServer> {
  static override styles = [
    shared,
    composerFilesStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      .uploads {
        width: 100%;
        padding: 0;
      }
      p {
        margin: 0;
        color: var(--sapa-text-2);
        font-size: 13px;
      }
      .left {
        color: var(--sapa-err);
      }
      .button {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .button .icon {
        width: 16px;
        height: 16px;
      }
    `,
  ];

  private opening: Opening | null = null;
  private files: Upload[] = [];
  private left = false;
  private readonly bringing = new Bringing(() => this.requestUpdate());

  // ---------- called by the server ----------

  open(opening: Opening): void {
    this.opening = opening;
    this.files = opening.files.map((filed) => ({ ...known(filed, filed.id), filed }));
    this.requestUpdate();
  }

  // ---------- files ----------

  private chose(event: Event): void {
    const field = event.target as HTMLInputElement;
    const chosen = [...(field.files ?? [])];
    const added = chosen.slice(0, this.opening!.most - this.files.length).map((file) => upload(file));
    field.value = '';
    this.left = added.length < chosen.length;
    this.files = [...this.files, ...added];
    added.forEach((each) => this.send(each));
    this.requestUpdate();
  }

  private send(each: Upload): void {
    const { snippet, bytes } = this.opening!;
    each.refused = null;
    if (each.file.size > bytes) {
      each.refused = this.label('files.too-large', Math.floor(bytes / 1_048_576));
      return;
    }
    const door = doorOf(snippet, each.id, each.file.name);
    this.bringing.send(door, each, this.label('files.broken'), () => this.requestUpdate());
  }

  private takeOut(each: Upload): void {
    this.left = false;
    this.files = this.files.filter((other) => other !== each);
    this.bringing.stop(each, () => this.tell(this.$server.removeFile(each.id)));
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.button')?.focus());
  }

  // ---------- drawing ----------

  protected override render(): TemplateResult | typeof nothing {
    if (!this.opening) return nothing;
    const { most } = this.opening;
    const choose = () => this.renderRoot.querySelector<HTMLInputElement>('input')!.click();
    return html`<p>${this.label('snippet-files.hint', most)}</p>
      ${uploadsTemplate(this.files, this.view)}
      ${this.left ? html`<p class="left" role="alert">${this.label('snippet-files.left', most)}</p>` : nothing}
      <input type="file" multiple hidden @change=${this.chose} />
      <button type="button" class="button" ?disabled=${this.files.length >= most} @click=${choose}>
        ${icon('attach')} ${this.label('snippet-files.add')}
      </button>`;
  }

  private get view() {
    return {
      language: this.language,
      label: (key: string, ...values: (string | number)[]) => this.label(key, ...values),
      retry: (each: Upload) => {
        this.send(each);
        this.requestUpdate();
      },
      remove: (each: Upload) => this.takeOut(each),
    };
  }
}

customElements.define('sapa-snippet-files', SapaSnippetFiles);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-snippet-files': SapaSnippetFiles;
  }
}
