import { css } from 'lit';

export const threadStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: var(--sapa-text);
    font: 400 14px/20px var(--sapa-font);
  }
  .scroller {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    padding: 12px 16px;
    overflow: hidden auto;
    overflow-anchor: none;
    contain: strict;
  }
  .scroller > * {
    flex: none;
  }
  .day,
  .event {
    align-self: center;
    margin: 6px 0;
    padding: 0 8px;
    border-radius: 8px;
    color: var(--sapa-text-2);
    font-size: 12px;
    line-height: 20px;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .day {
    margin: 8px 0;
    color: var(--sapa-text-3);
  }
  .run {
    display: grid;
    justify-items: center;
  }
  .fold {
    height: 28px;
    padding: 0 10px;
    border: 0;
    border-radius: 14px;
    background: var(--sapa-in);
    color: var(--sapa-text-2);
    font-size: 12px;
  }
  .unread {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 8px 0;
    color: var(--sapa-accent);
    font-size: 12px;
    font-weight: 600;
  }
  .unread::before,
  .unread::after {
    flex: 1;
    height: 1px;
    background: currentColor;
    content: '';
    opacity: 0.5;
  }
  .bubble {
    align-self: flex-start;
    min-width: 0;
    max-width: min(72%, 560px);
    margin-top: 2px;
    padding: 8px 12px;
    border-radius: 14px;
    background: var(--sapa-in);
    overflow-wrap: anywhere;
    contain: content;
  }
  .bubble.first {
    margin-top: 10px;
  }
  .in {
    border-bottom-left-radius: 4px;
  }
  .out,
  .note {
    align-self: flex-end;
  }
  .out {
    border-bottom-right-radius: 4px;
    background: var(--sapa-out);
  }
  .note {
    border: 1px solid var(--sapa-note-line);
    background: var(--sapa-note);
    color: var(--sapa-note-text);
  }
  .failed {
    border: 1px solid var(--sapa-err);
  }
  .waiting footer {
    align-items: center;
  }
  .bubble.waiting {
    border: 1px dashed color-mix(in oklab, var(--sapa-text-2) 60%, transparent);
    background: none;
  }
  .bubble.waiting.failed {
    border: 1px solid var(--sapa-err);
  }
  .choices {
    display: inline-flex;
    gap: 4px;
  }
  .choice {
    min-height: 24px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--sapa-accent);
    font-size: 12px;
    font-weight: 600;
  }
  .choice:hover {
    background: var(--sapa-hover);
  }
  .found {
    outline: 2px solid var(--sapa-accent);
    outline-offset: 2px;
  }
  mark {
    border-radius: 3px;
    background: var(--sapa-mark);
    color: inherit;
  }
  .found mark {
    outline: 1px solid currentColor;
  }
  .bubble .quote {
    width: 100%;
    margin-bottom: 4px;
  }
  .text {
    white-space: pre-wrap;
  }
  .bubble a {
    color: inherit;
  }
  header {
    font-size: 11px;
    font-weight: 700;
    line-height: 16px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    justify-content: flex-end;
    color: var(--sapa-text-2);
    font-size: 11px;
    line-height: 16px;
  }
  .note footer {
    color: inherit;
  }
  .status {
    display: inline-flex;
    gap: 2px;
    align-items: center;
  }
  .status .icon {
    width: 12px;
    height: 12px;
  }
  .read .icon {
    color: var(--sapa-accent);
  }
  .error {
    color: var(--sapa-err);
    font-weight: 600;
  }
  .retry {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    text-decoration: underline;
  }
  .typing {
    flex: none;
    min-height: 24px;
    padding: 0 20px 4px;
    overflow: hidden;
    color: var(--sapa-text-2);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .pill {
    position: absolute;
    bottom: 32px;
    left: 50%;
    z-index: 1;
    translate: -50% 0;
  }
  .tip {
    position: absolute;
    z-index: 2;
    max-width: min(320px, calc(100% - 16px));
    padding: 6px 10px;
    border-radius: 8px;
    background: light-dark(oklch(0.27 0.03 264), oklch(0.92 0.01 264));
    box-shadow: var(--sapa-shadow);
    color: light-dark(#fff, oklch(0.22 0.02 264));
    font-size: 12px;
    line-height: 16px;
    pointer-events: none;
    overflow-wrap: anywhere;
  }
  .blank {
    flex: 1;
  }
  .blank ul {
    display: grid;
    gap: 6px;
    margin: 0;
    padding: 0;
    list-style: none;
    text-align: start;
  }
  .bones {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .bones .bone {
    align-self: flex-start;
    width: 60%;
    height: 56px;
    border-radius: 14px;
  }
  .bones .out {
    align-self: flex-end;
  }
  @media (max-width: 767px) {
    .bubble {
      max-width: 84%;
    }
    .retry {
      padding: 6px 0 6px 8px;
      margin: -6px 0;
    }
    .choice {
      min-height: 36px;
      padding: 0 8px;
    }
  }
`;
