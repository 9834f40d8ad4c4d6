import { css } from 'lit';
import { ROW_HEIGHT } from './list-row';

export const listStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-height: 0;
    color: var(--sapa-text);
    font: 400 14px/20px var(--sapa-font);
  }
  .scroller {
    flex: 1;
    min-height: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    contain: strict;
    outline: 0;
  }
  .rows {
    position: relative;
    user-select: none;
    overflow: hidden;
  }
  .row {
    height: ${ROW_HEIGHT}px;
    border-bottom: 1px solid var(--sapa-line);
    cursor: pointer;
  }
  .rows .row {
    position: absolute;
    inset: 0 0 auto;
    contain: strict;
  }
  .row:hover {
    background: var(--sapa-hover);
  }
  .row[aria-selected='true'] {
    background: var(--sapa-sel);
    box-shadow: inset 3px 0 var(--sapa-accent);
  }
  .row.gone strong,
  .row.gone .preview {
    color: var(--sapa-text-3);
    font-weight: 400;
  }
  .gone .avatar,
  .gone .labels {
    filter: grayscale(1);
  }
  .cell,
  .bones .row {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    gap: 0 10px;
    padding: 10px 12px;
  }
  .avatar {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: oklch(0.5 0.11 var(--hue));
    color: #fff;
    font-size: 13px;
    font-weight: 600;
  }
  .pick {
    position: relative;
    display: block;
    width: 40px;
    height: 100%;
    outline: 0;
  }
  .box {
    position: absolute;
    inset: 0 auto auto 0;
    display: none;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: var(--sapa-pane);
  }
  .box .icon {
    width: 18px;
    height: 18px;
    border: 2px solid var(--sapa-text-3);
    border-radius: 5px;
    color: transparent;
    stroke-width: 3;
  }
  .pick:hover .box,
  .picking .box {
    display: grid;
  }
  .pick:hover .channel,
  .picking .channel {
    display: none;
  }
  .picked .box .icon {
    border-color: var(--sapa-accent);
    background: var(--sapa-accent);
    color: var(--sapa-on-accent);
  }
  .row.picked {
    background: var(--sapa-sel);
  }
  /* Laid out also while it is not seen: a menu that a button opened stays beside it. */
  .deeds {
    position: absolute;
    right: 8px;
    bottom: 8px;
    display: flex;
    gap: 2px;
    padding: 2px;
    border: 1px solid var(--sapa-line);
    border-radius: 8px;
    background: var(--sapa-pane);
    box-shadow: var(--sapa-shadow);
    opacity: 0;
    pointer-events: none;
  }
  .deeds button {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--sapa-text-2);
    cursor: pointer;
  }
  .deeds button:hover {
    background: var(--sapa-hover);
    color: var(--sapa-text);
  }
  .deeds .icon {
    width: 16px;
    height: 16px;
  }
  @media (hover: hover) {
    .row:hover .deeds {
      opacity: 1;
      pointer-events: auto;
    }
  }
  .channel {
    --channel: 264;
    position: absolute;
    right: -4px;
    bottom: -4px;
    display: grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border: 2px solid var(--sapa-pane);
    border-radius: 50%;
    background: oklch(0.45 0.13 var(--channel));
    font-size: 8px;
    font-weight: 700;
    line-height: 1;
  }
  .channel .icon {
    width: 10px;
    height: 10px;
    stroke-width: 2.5;
  }
  .line {
    position: relative;
    display: flex;
    gap: 6px;
    align-items: center;
    min-width: 0;
    height: 20px;
  }
  strong {
    overflow: hidden;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  time {
    flex: none;
    margin-left: auto;
    color: var(--sapa-text-3);
    font-size: 12px;
  }
  .count {
    flex: none;
    min-width: 18px;
    height: 18px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--sapa-accent);
    color: var(--sapa-on-accent);
    font-size: 11px;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  .preview {
    gap: 4px;
    color: var(--sapa-text-2);
    font-size: 13px;
  }
  .preview .icon {
    width: 12px;
    height: 12px;
  }
  .preview > span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  em {
    color: var(--sapa-warn);
    font-style: normal;
    font-weight: 500;
  }
  .unread strong {
    font-weight: 700;
  }
  .unread .preview {
    color: var(--sapa-text);
    font-weight: 500;
  }
  .labels {
    gap: 4px;
    margin-top: 4px;
    font-size: 11px;
    line-height: 16px;
  }
  .tag,
  .state {
    flex: 0 1 auto;
    min-width: 0;
    padding: 0 6px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--sapa-tag);
    color: var(--sapa-tag-text);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state {
    flex: none;
    background: var(--sapa-in);
    color: var(--sapa-text-2);
    font-weight: 600;
  }
  .state .icon {
    width: 12px;
    height: 12px;
    vertical-align: -2px;
  }
  .more {
    color: var(--sapa-text-2);
  }
  .assignee {
    display: grid;
    flex: none;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-left: auto;
    border-radius: 50%;
    background: oklch(0.48 0.12 var(--hue));
    color: #fff;
    font-size: 9px;
    font-weight: 700;
  }
  .pill {
    position: absolute;
    top: 8px;
    left: 50%;
    z-index: 1;
    translate: -50% 0;
  }
  .alert {
    border-top: 1px solid var(--sapa-line);
    background: var(--sapa-bg);
  }
  .blank {
    height: 100%;
  }
  .bones .row {
    cursor: default;
  }
  .bones .bone {
    display: block;
    height: 12px;
    margin: 4px 0 8px;
  }
  .bones .round {
    width: 36px;
    height: 36px;
    margin: 0;
    border-radius: 50%;
  }
`;
