import { css, html, nothing, type TemplateResult } from 'lit';
import { sizeText } from './files';
import { icon } from './icons';
import type { Upload } from './uploads';

/** What the templates need from the composer. */
export interface FilesView {
  language: string;
  label: (key: string, ...values: (string | number)[]) => string;
  retry: (upload: Upload) => void;
  remove: (upload: Upload) => void;
}

/** The chosen files, each with how far it has come. */
export function uploadsTemplate(uploads: Upload[], view: FilesView): TemplateResult | typeof nothing {
  if (uploads.length === 0) return nothing;
  return html`<ul class="uploads" aria-label=${view.label('files.chosen')}>
    ${[...uploads].sort(troubleFirst).map((upload) => uploadTemplate(upload, view))}
  </ul>`;
}

/** What needs a decision must not be below the edge. */
function troubleFirst(a: Upload, b: Upload): number {
  return Number(a.refused === null) - Number(b.refused === null);
}

function uploadTemplate(upload: Upload, view: FilesView): TemplateResult {
  const { file, refused } = upload;
  return html`<li class=${refused === null ? 'upload' : 'upload refused'}>
    ${icon(refused === null ? iconOf(file.type) : 'failed')}
    <span class="what">
      <span class="file-name" translate="no">${file.name}</span>
      ${stateTemplate(upload, view)}
    </span>
    ${
      refused !== null && upload.mayArrive
        ? html`<button class="retry" @click=${() => view.retry(upload)}>${view.label('retry')}</button>`
        : nothing
    }
    <button
      class="remove"
      aria-label=${view.label('files.remove', file.name)}
      @click=${() => view.remove(upload)}
    >
      ${icon('close')}
    </button>
  </li>`;
}

function stateTemplate({ file, filed, refused, progress }: Upload, view: FilesView): TemplateResult {
  if (refused !== null) return html`<span class="state" role="alert">${refused}</span>`;
  const size = sizeText(filed?.size ?? file.size, view.language);
  if (filed) return html`<span class="state">${size}</span>`;
  return html`<progress
    max="1"
    .value=${progress}
    aria-label=${view.label('files.uploading', file.name)}
  ></progress>`;
}

function iconOf(type: string): string {
  const [kind] = type.split('/');
  if (kind === 'image') return 'photo';
  return kind === 'audio' ? 'voice' : kind === 'video' ? 'video' : 'file';
}

export const composerFilesStyles = css`
  .uploads {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr));
    gap: 6px;
    max-height: 36dvh;
    margin: 0;
    padding: 4px 8px;
    overflow: auto;
    list-style: none;
  }
  .upload {
    display: flex;
    gap: 8px;
    align-items: center;
    min-width: 0;
    min-height: 44px;
    padding: 4px 4px 4px 10px;
    border: 1px solid var(--sapa-line);
    border-radius: 8px;
    background: var(--sapa-pane);
    color: var(--sapa-text);
  }
  .upload.refused {
    grid-column: 1 / -1;
    border-color: var(--sapa-err);
  }
  .refused > .icon,
  .refused .state {
    color: var(--sapa-err);
  }
  .what {
    display: grid;
    flex: 1;
    min-width: 0;
    line-height: 18px;
  }
  .file-name {
    overflow: hidden;
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state {
    color: var(--sapa-text-2);
    font-size: 12px;
  }
  progress {
    width: 100%;
    height: 6px;
    margin: 6px 0;
    accent-color: var(--sapa-accent);
  }
  .uploads button {
    flex: none;
    min-width: 32px;
    height: 32px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--sapa-text-2);
  }
  .uploads button:hover {
    background: var(--sapa-hover);
  }
  .uploads .retry {
    padding: 0 8px;
    color: var(--sapa-text);
    font-size: 12px;
    text-decoration: underline;
  }
  .tool {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
  }
  .tool:hover {
    background: var(--sapa-hover);
  }
  .tool .icon {
    width: 18px;
    height: 18px;
  }
  .drop {
    position: absolute;
    inset: 0 12px 12px;
    z-index: 3;
    display: grid;
    place-items: center;
    border: 2px dashed var(--sapa-accent);
    border-radius: 12px;
    background: var(--sapa-sel);
    color: var(--sapa-accent);
    font-weight: 600;
    pointer-events: none;
  }
  @media (max-width: 767px) {
    .tool,
    .uploads button {
      width: 40px;
      height: 40px;
    }
    .uploads .retry {
      width: auto;
    }
  }
`;
