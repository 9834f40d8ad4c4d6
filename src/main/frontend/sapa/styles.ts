import { css } from 'lit';

/** What the elements share: box model, focus ring, icons, buttons, avatars, skeletons. */
export const shared = css`
  :host,
  * {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--sapa-accent);
    outline-offset: -2px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    width: 14px;
    height: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  button {
    font: 500 13px/1 var(--sapa-font);
    cursor: pointer;
  }
  .button {
    height: 32px;
    padding: 0 10px;
    border: 1px solid var(--sapa-line);
    border-radius: 8px;
    background: none;
    color: var(--sapa-text);
    white-space: nowrap;
  }
  .button:hover {
    background: var(--sapa-hover);
  }
  .pill {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    height: 32px;
    padding: 0 12px;
    border: 0;
    border-radius: 16px;
    background: var(--sapa-accent);
    box-shadow: var(--sapa-shadow);
    color: var(--sapa-on-accent);
    font-weight: 600;
  }
  .pill:focus-visible {
    outline-offset: 2px;
  }
  .alert {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    padding: 6px 12px;
    color: var(--sapa-err);
    font-size: 13px;
  }
  .blank {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    color: var(--sapa-text-2);
    text-align: center;
  }
  .blank a {
    color: var(--sapa-accent);
  }
  kbd {
    display: inline-block;
    min-width: 22px;
    padding: 1px 6px;
    border: 1px solid var(--sapa-line);
    border-radius: 4px;
    font: 500 12px/16px var(--sapa-font);
    text-align: center;
  }
  .bone {
    border-radius: 6px;
    background: var(--sapa-in);
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  }
  @media (max-width: 767px) {
    .button,
    .pill {
      height: 40px;
    }
  }
`;
