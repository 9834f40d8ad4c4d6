import { css } from 'lit';

export const tagsStyles = css`
  dialog {
    width: min(400px, calc(100vw - 16px));
  }
  .option[aria-selected='true']:not(.active) {
    background: none;
    box-shadow: none;
  }
  .option.active {
    background: var(--sapa-sel);
    box-shadow: inset 2px 0 var(--sapa-accent);
  }
  .option[aria-selected='true'] .line {
    font-weight: 600;
  }
  .option[aria-selected='true'] .icon {
    color: var(--sapa-accent);
  }
  .off {
    flex: none;
    width: 20px;
    text-align: center;
  }
  .refused {
    margin: 0;
    padding: 8px 16px 12px;
    color: var(--sapa-err);
  }
`;
