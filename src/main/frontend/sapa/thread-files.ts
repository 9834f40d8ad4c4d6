import { css, html, nothing, type TemplateResult } from 'lit';
import { addressOf, room, sizeText, type Filed } from './files';
import { icon } from './icons';

/** What the templates need from the thread. */
export interface FilesView {
  language: string;
  label: (key: string, ...values: (string | number)[]) => string;
  enlarge: (file: Filed) => void;
}

/** The files of an entry: pictures beside each other, everything else below one another. */
export function filesTemplate(files: Filed[], view: FilesView): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  const pictures = files.filter(({ shape, missing }) => shape === 'image' && !missing);
  const others = files.filter((file) => !pictures.includes(file));
  return html`${
    pictures.length > 0
      ? html`<div class="photos">${pictures.map((file) => photoTemplate(file, view))}</div>`
      : nothing
  }
  ${others.map((file) => otherTemplate(file, view))}`;
}

function photoTemplate(file: Filed, { label, enlarge }: FilesView): TemplateResult {
  const { width, height } = room(file);
  return html`<button
    class="photo"
    style="width:${width}px;aspect-ratio:${width}/${height}"
    data-file=${file.id}
    aria-label=${label('files.enlarge', file.name)}
    @click=${() => enlarge(file)}
  >
    <img
      src=${addressOf(file)}
      alt=${label('files.photo', file.name)}
      width=${width}
      height=${height}
      loading="lazy"
      decoding="async"
    />
  </button>`;
}

function otherTemplate(file: Filed, view: FilesView): TemplateResult {
  if (file.missing) return missingTemplate(file, view);
  const address = addressOf(file);
  switch (file.shape) {
    case 'audio':
      return html`<audio controls preload="metadata" aria-label=${file.name} src=${address}></audio>`;
    case 'video':
      return html`<video
        controls
        preload="metadata"
        playsinline
        aria-label=${file.name}
        src=${address}
      ></video>`;
    default:
      return documentTemplate(file, address, view);
  }
}

function documentTemplate(file: Filed, address: string, view: FilesView): TemplateResult {
  const about = `${file.name.split('.').pop()!.toUpperCase()} · ${sizeText(file.size, view.language)}`;
  return html`<a class="file" href=${address} download=${file.name} target="_blank" rel="noopener">
    ${icon('file')}
    <span class="what">
      <span class="file-name" translate="no">${file.name}</span>
      <span class="about">${about}</span>
    </span>
    <span class="sr">${view.label('files.download')}</span>${icon('download')}
  </a>`;
}

function missingTemplate({ name, missing }: Filed, { label }: FilesView): TemplateResult {
  return html`<div class="file">
    ${icon('failed')}
    <span class="what">
      <span class="file-name" translate="no">${name}</span>
      <span class="about">${label(`files.${missing}`)}</span>
    </span>
  </div>`;
}

export const threadFilesStyles = css`
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 2px 0;
  }
  .photo {
    display: block;
    max-width: 100%;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 8px;
    background: color-mix(in oklab, var(--sapa-text) 8%, transparent);
    cursor: zoom-in;
  }
  .photo:focus-visible {
    outline-offset: 2px;
  }
  .photo img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  audio {
    display: block;
    width: 280px;
    max-width: 100%;
    height: 40px;
    margin: 2px 0;
  }
  video {
    display: block;
    width: 280px;
    max-width: 100%;
    aspect-ratio: 16 / 9;
    margin: 2px 0;
    border-radius: 8px;
    background: #000;
  }
  .file {
    display: flex;
    gap: 10px;
    align-items: center;
    width: 280px;
    max-width: 100%;
    min-height: 48px;
    margin: 2px 0;
    padding: 6px 10px;
    border: 1px solid color-mix(in oklab, currentColor 22%, transparent);
    border-radius: 10px;
    text-decoration: none;
  }
  a.file:hover {
    background: color-mix(in oklab, currentColor 6%, transparent);
  }
  .file .icon {
    width: 18px;
    height: 18px;
  }
  .what {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .file-name {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .about {
    font-size: 12px;
    line-height: 16px;
  }
`;
