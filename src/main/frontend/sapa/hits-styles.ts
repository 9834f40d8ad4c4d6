import { css } from 'lit';

/** What lists of found things share. */
export const hitsStyles = css`
  mark {
    border-radius: 3px;
    background: var(--sapa-mark);
    color: var(--sapa-text);
  }
  .avatar {
    display: grid;
    flex: none;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: oklch(0.5 0.11 var(--hue, 264));
    color: #fff;
    font: 600 13px/1 var(--sapa-font);
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
`;
