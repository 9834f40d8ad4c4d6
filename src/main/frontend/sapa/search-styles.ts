import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    font: 400 14px/20px var(--sapa-font);
  }
  .head {
    flex: none;
    width: min(760px, 100%);
    margin: 0 auto;
    padding: 0 24px 8px;
  }
  .field {
    position: relative;
    margin: 8px 0;
  }
  .field .icon {
    position: absolute;
    top: 10px;
    left: 12px;
    width: 16px;
    height: 16px;
    color: var(--sapa-text-3);
  }
  input {
    width: 100%;
    height: 36px;
    padding: 0 12px 0 36px;
    border: 1px solid light-dark(oklch(0.72 0.01 264), oklch(0.5 0.014 264));
    border-radius: 8px;
    background: var(--sapa-pane);
    color: var(--sapa-text);
    font: inherit;
  }
  input::placeholder {
    color: var(--sapa-text-3);
    opacity: 1;
  }
  .scopes {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .scopes button {
    height: 28px;
    padding: 0 12px;
    border: 1px solid var(--sapa-line);
    border-radius: 16px;
    background: none;
    color: var(--sapa-text-2);
    font: 400 13px/1 var(--sapa-font);
  }
  .scopes button:hover {
    background: var(--sapa-hover);
  }
  .scopes [aria-pressed='true'] {
    border-color: var(--sapa-accent);
    color: var(--sapa-accent);
    font-weight: 600;
  }
  .results {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overflow-anchor: none;
  }
  .results > * {
    width: min(760px, 100%);
    margin: 0 auto;
    padding: 4px 24px;
  }
  .status {
    min-height: 28px;
    color: var(--sapa-text-2);
    font-size: 13px;
  }
  .warn {
    color: var(--sapa-warn);
    font-size: 13px;
  }
  ul {
    margin: 0;
    list-style: none;
  }
  .hit {
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 52px;
    padding: 8px;
    margin: 0 -8px;
    border-radius: 8px;
    color: var(--sapa-text);
    text-decoration: none;
  }
  .hit:hover {
    background: var(--sapa-hover);
  }
  .hit:focus-visible {
    background: var(--sapa-sel);
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .name {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  strong {
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--sapa-text-2);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  time {
    flex: none;
    align-self: start;
    color: var(--sapa-text-3);
    font-size: 12px;
  }
  h2 {
    margin: 0 auto;
    color: var(--sapa-text-3);
    font-size: 12px;
    font-weight: 600;
    line-height: 28px;
  }
  .recent {
    display: flex;
    align-items: center;
    border-radius: 8px;
    margin: 0 -8px;
  }
  .recent:hover {
    background: var(--sapa-hover);
  }
  .recent button {
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--sapa-text);
  }
  .again {
    display: flex;
    flex: 1;
    gap: 12px;
    align-items: center;
    min-width: 0;
    min-height: 40px;
    padding: 0 8px;
    font: inherit;
    text-align: start;
  }
  .again span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .again small {
    flex: none;
    margin-left: auto;
    color: var(--sapa-text-3);
    font-size: 12px;
  }
  .recent .icon {
    width: 16px;
    height: 16px;
    color: var(--sapa-text-3);
  }
  .forget {
    display: grid;
    flex: none;
    place-items: center;
    width: 36px;
    height: 36px;
  }
  .bones .bone {
    height: 44px;
    margin: 8px 0;
  }
  .blank {
    padding-top: 48px;
  }
  .blank .icon {
    width: 32px;
    height: 32px;
    color: var(--sapa-text-3);
    stroke-width: 1.75;
  }
  .blank p {
    max-width: 40ch;
    margin: 0;
  }
  @media (max-width: 767px) {
    .head {
      padding: 0 16px 8px;
    }
    .results > * {
      padding: 4px 16px;
    }
    input {
      height: 44px;
      font-size: 16px;
    }
    .field .icon {
      top: 14px;
    }
    .scopes button {
      height: 36px;
    }
    .forget,
    .again {
      min-height: 44px;
    }
    .forget {
      width: 44px;
    }
  }
`;
