import { css, html, nothing, type TemplateResult } from 'lit';
import { addressOf } from './files';
import { icon } from './icons';

/** What is at the first address in a message. */
export interface Preview {
  /** Where a click leads. */
  url: string;
  site: string;
  title: string;
  /** Empty where the page tells none. */
  description: string;
  /** The name under which its picture is fetched. */
  stored: string | null;
}

/** The preview of a sent message, in a room of its own size whatever it shows. */
export function previewTemplate(preview: Preview | undefined): TemplateResult | typeof nothing {
  if (!preview) return nothing;
  const { url, site, title, description } = preview;
  return html`<a
    class="preview"
    href=${url}
    target="_blank"
    rel="noopener noreferrer nofollow"
    translate="no"
  >
    ${pictureTemplate(preview)}
    <span class="page">
      <strong>${title}</strong>
      ${description === '' ? nothing : html`<span class="summary">${description}</span>`}
      <span class="site">${site}</span>
    </span>
  </a>`;
}

/** The picture of a page, or a sign that there is none. */
export function pictureTemplate({ stored }: Preview): TemplateResult {
  if (stored === null) return html`<span class="cover">${icon('link')}</span>`;
  return html`<img class="cover" src=${addressOf({ stored })} alt="" loading="lazy" decoding="async" />`;
}

export const previewStyles = css`
  .preview {
    display: flex;
    gap: 10px;
    box-sizing: border-box;
    width: 340px;
    max-width: 100%;
    height: 84px;
    margin: 6px 0 2px;
    overflow: hidden;
    border: 1px solid color-mix(in oklab, currentcolor 22%, transparent);
    border-radius: 10px;
    background: color-mix(in oklab, var(--sapa-pane) 60%, transparent);
    text-decoration: none;
  }
  .preview:hover strong {
    text-decoration: underline;
  }
  .cover {
    display: grid;
    flex: none;
    place-items: center;
    width: 84px;
    height: 100%;
    object-fit: cover;
    background: color-mix(in oklab, currentcolor 7%, transparent);
  }
  .page {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    min-width: 0;
    padding-right: 10px;
    font-size: 12px;
    line-height: 16px;
  }
  .page strong {
    display: -webkit-box;
    overflow: hidden;
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .page:has(.summary) strong {
    -webkit-line-clamp: 1;
  }
  .summary {
    display: -webkit-box;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .site {
    overflow: hidden;
    color: var(--sapa-text-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
