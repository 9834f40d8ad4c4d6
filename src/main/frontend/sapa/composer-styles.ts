import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    position: relative;
    padding: 0 12px 12px;
    color: var(--sapa-text);
    font: 400 14px/20px var(--sapa-font);
  }
  .box {
    overflow: hidden;
    border: 1px solid var(--sapa-line);
    border-radius: 12px;
  }
  .box.comment {
    border-color: var(--sapa-note-line);
    background: var(--sapa-note);
    color: var(--sapa-note-text);
  }
  .box:has(textarea:focus-visible) {
    border-color: var(--sapa-accent);
    box-shadow: 0 0 0 1px var(--sapa-accent);
  }
  .closed {
    margin: 0;
    padding: 14px 16px;
    background: var(--sapa-in);
    color: var(--sapa-text-2);
    text-align: center;
  }
  .tabs {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 6px 8px 0;
  }
  [role='tablist'] {
    display: flex;
    flex: none;
    gap: 4px;
  }
  [role='tab'] {
    height: 28px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
  }
  .reply [role='tab'] {
    color: var(--sapa-text-2);
  }
  .reply [aria-selected='true'] {
    background: var(--sapa-sel);
    color: var(--sapa-accent);
  }
  .comment [aria-selected='true'] {
    background: color-mix(in oklab, var(--sapa-note-line) 45%, transparent);
    font-weight: 600;
  }
  .via {
    flex: 1;
    min-width: 0;
    padding-right: 4px;
    overflow: hidden;
    color: var(--sapa-text-3);
    font-size: 12px;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .comment .via {
    color: inherit;
  }
  .quoted {
    display: flex;
    gap: 4px;
    align-items: center;
    padding: 8px 8px 0 12px;
  }
  .quoted .quote {
    flex: 1;
  }
  textarea {
    display: block;
    field-sizing: content;
    width: 100%;
    min-height: 56px;
    max-height: 40dvh;
    padding: 8px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    resize: none;
  }
  textarea:focus-visible {
    outline: 0;
  }
  textarea::placeholder {
    color: var(--sapa-text-3);
    opacity: 1;
  }
  .comment textarea::placeholder {
    color: inherit;
  }
  .tools {
    display: flex;
    container-type: inline-size;
    gap: 4px;
    align-items: center;
    padding: 6px 8px;
  }
  .hint {
    margin-left: auto;
    padding-right: 4px;
    color: var(--sapa-text-3);
    font-size: 11px;
  }
  @container (max-width: 500px) {
    .hint {
      display: none;
    }
    .sending {
      margin-left: auto;
    }
  }
  .comment .hint {
    color: inherit;
  }
  .counter {
    padding-left: 4px;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .blanks {
    margin: 0;
    padding: 0 12px 4px;
    color: var(--sapa-text-2);
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .over {
    color: var(--sapa-err);
    font-weight: 600;
  }
  .send,
  .when {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    border-color: transparent;
    background: var(--sapa-accent);
    color: var(--sapa-on-accent);
  }
  .send:hover,
  .when:hover {
    background: color-mix(in oklab, var(--sapa-accent) 88%, var(--sapa-text));
  }
  .send:disabled,
  .when:disabled {
    background: var(--sapa-in);
    color: var(--sapa-text-3);
    cursor: default;
  }
  .sending {
    display: inline-flex;
    flex: none;
    gap: 1px;
  }
  .send:has(+ .when) {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .when {
    padding: 0 6px;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .send:focus-visible,
  .when:focus-visible {
    outline-offset: 2px;
  }
  @media (max-width: 767px) {
    :host {
      padding: 0 8px 8px;
    }
    textarea {
      font-size: 16px;
    }
    [role='tab'] {
      height: 40px;
      padding: 0 12px;
    }
    .hint {
      display: none;
    }
    .when {
      padding: 0 12px;
    }
  }
`;
