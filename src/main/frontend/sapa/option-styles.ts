import { css } from 'lit';

/** What lists of offers share: a title over each group, options to choose from. */
export const optionStyles = css`
  .title {
    padding: 4px 8px;
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
  .option:hover {
    background: var(--sapa-hover);
  }
  .option[aria-selected='true'] {
    background: var(--sapa-sel);
    box-shadow: inset 2px 0 var(--sapa-accent);
  }
  .option .line {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .option .icon {
    color: var(--sapa-text-3);
  }
  .option .avatar {
    width: 24px;
    height: 24px;
    font-size: 10px;
  }
  @media (max-width: 767px) {
    .option {
      min-height: 44px;
    }
  }
`;
