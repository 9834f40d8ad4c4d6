import { css } from 'lit';

export const shortcutsStyles = css`
  dialog {
    width: min(760px, calc(100vw - 16px));
    max-height: min(640px, calc(100dvh - 24px));
  }
  .head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding: 12px 12px 12px 20px;
    border-bottom: 1px solid var(--sapa-line);
  }
  h2,
  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  h3 {
    margin-bottom: 4px;
    color: var(--sapa-text-3);
    font-size: 12px;
    line-height: 16px;
  }
  .close {
    display: grid;
    place-items: center;
    width: 32px;
    padding: 0;
    border-color: transparent;
  }
  .close .icon {
    width: 18px;
    height: 18px;
  }
  .keys {
    columns: 2;
    column-gap: 32px;
    padding: 16px 20px;
    overflow: auto;
  }
  section {
    margin-bottom: 16px;
    break-inside: avoid;
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    min-height: 30px;
  }
  dd {
    flex: none;
    margin: 0;
  }
  .or {
    margin: 0 4px;
    color: var(--sapa-text-3);
    font-size: 12px;
  }
  .note {
    flex: none;
    margin: 0;
    padding: 10px 20px;
    border-top: 1px solid var(--sapa-line);
    color: var(--sapa-text-2);
    font-size: 13px;
  }
  @media (max-width: 767px) {
    .keys {
      columns: 1;
    }
    .close {
      width: 40px;
    }
  }
`;
