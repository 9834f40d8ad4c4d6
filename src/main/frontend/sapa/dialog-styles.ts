import { css } from 'lit';
import { raised } from './raised-styles';

/** What the palette and the shortcut sheet share: a panel above the page. */
export const dialogStyles = css`
  :host {
    position: fixed;
    width: 0;
    height: 0;
  }
  dialog {
    width: min(600px, calc(100vw - 16px));
    max-height: min(560px, calc(100dvh - 24px));
    margin: min(12vh, 96px) auto auto;
    padding: 0;
    overflow: hidden;
    border-radius: 12px;
    ${raised}
    font: 400 14px/20px var(--sapa-font);
    overflow-wrap: anywhere;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: oklch(0.2 0.03 264 / 0.35);
  }
  kbd + kbd {
    margin-left: 4px;
  }
  @media (max-width: 767px) {
    dialog {
      max-height: calc(100dvh - 16px);
      margin-top: 8px;
    }
  }
`;
