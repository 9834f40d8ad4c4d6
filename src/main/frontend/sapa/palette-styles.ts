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
    padding-top: 8px;
  }
  /* Of a hundred inboxes, those below the edge are not laid out before they are scrolled to. */
  .option {
    content-visibility: auto;
    contain-intrinsic-block-size: 36px;
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
  .avatar {
    margin: 0 -2px;
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
    stroke-width: 1.75;
  }
  @media (max-width: 767px) {
    kbd {
      display: none;
    }
  }
`;
