import { css } from 'lit';

export const findStyles = css`
  :host {
    position: relative;
    z-index: 2;
    display: block;
    flex: none;
    font: 400 14px/20px var(--sapa-font);
  }
  .bar {
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 6px 12px;
    border-bottom: 1px solid var(--sapa-line);
    background: var(--sapa-bg);
  }
  select,
  input {
    height: 32px;
    border: 1px solid light-dark(oklch(0.72 0.01 264), oklch(0.5 0.014 264));
    border-radius: 8px;
    background: var(--sapa-pane);
    color: var(--sapa-text);
    font: inherit;
  }
  select {
    flex: none;
    max-width: 120px;
    padding: 0 4px;
    font-size: 13px;
  }
  input {
    flex: 1;
    min-width: 60px;
    padding: 0 10px;
  }
  .place {
    flex: none;
    min-width: 64px;
    color: var(--sapa-text-2);
    font-size: 13px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .tool {
    display: grid;
    flex: none;
    place-items: center;
    width: 32px;
    height: 32px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--sapa-text-2);
  }
  .tool:hover:enabled,
  .tool[aria-expanded='true'] {
    background: var(--sapa-hover);
  }
  .tool:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .tool .icon {
    width: 18px;
    height: 18px;
  }
  .down {
    position: absolute;
    top: 100%;
    right: 12px;
    left: 12px;
    max-height: min(360px, 50dvh);
    padding: 6px;
    overflow: auto;
    border: 1px solid var(--sapa-line);
    border-radius: 0 0 12px 12px;
    background: var(--sapa-pane);
    box-shadow: var(--sapa-shadow);
    color: var(--sapa-text);
  }
  .option time {
    flex: none;
    color: var(--sapa-text-2);
    font-size: 12px;
  }
  .option .icon {
    width: 16px;
    height: 16px;
  }
  .more {
    width: 100%;
    margin-top: 4px;
  }
  @media (max-width: 767px) {
    .bar {
      flex-wrap: wrap;
      padding: 8px;
    }
    input {
      height: 40px;
      font-size: 16px;
    }
    select {
      height: 40px;
      max-width: none;
    }
    .place {
      flex: 1;
      text-align: start;
    }
    .tool {
      width: 40px;
      height: 40px;
    }
    .field {
      flex: 1 0 60%;
    }
  }
`;
