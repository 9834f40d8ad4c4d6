import { css } from 'lit';

export const paletteStyles = css`
  .field {
    flex: none;
    width: 100%;
    height: 52px;
    padding: 0 16px;
    border: 0;
    border-bottom: 1px solid var(--sapa-line);
    outline: 0;
    background: none;
    color: inherit;
    font: 400 16px/24px var(--sapa-font);
  }
  .field::placeholder {
    color: var(--sapa-text-3);
    opacity: 1;
  }
  .options {
    padding: 8px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .title {
    padding: 8px 8px 4px;
    color: var(--sapa-text-3);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  .option {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 36px;
    padding: 4px 8px;
    border-radius: 8px;
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--sapa-sel);
    box-shadow: inset 2px 0 var(--sapa-accent);
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .more {
    flex: none;
    max-width: 45%;
    overflow: hidden;
    color: var(--sapa-text-2);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .badge {
    flex: none;
    padding: 0 6px;
    border-radius: 4px;
    background: var(--sapa-tag);
    color: var(--sapa-tag-text);
    font-size: 11px;
    line-height: 16px;
  }
  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    width: 24px;
    height: 24px;
    margin: 0 -2px;
    border-radius: 50%;
    background: oklch(0.5 0.11 var(--hue, 264));
    color: #fff;
    font: 600 10px/1 var(--sapa-font);
  }
  .none {
    margin: 0;
    padding: 20px 16px;
    color: var(--sapa-text-2);
    text-align: center;
  }
  .options .icon {
    width: 18px;
    height: 18px;
    margin: 0 1px;
    color: var(--sapa-text-3);
    stroke-width: 1.75;
  }
  @media (max-width: 767px) {
    .option {
      min-height: 44px;
    }
    kbd {
      display: none;
    }
  }
`;
