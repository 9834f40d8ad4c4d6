import { css } from 'lit';

export const contactsStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
    color: var(--sapa-text);
    font: 400 13px/20px var(--sapa-font);
  }
  .scroller {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overflow-anchor: none;
  }
  table {
    width: 100%;
    border-spacing: 0;
  }
  th,
  td {
    height: 48px;
    padding: 0 6px;
    border-bottom: 1px solid var(--sapa-line);
    background: var(--sapa-pane);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 2;
    height: 36px;
    color: var(--sapa-text-2);
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
    overflow-wrap: normal;
    white-space: normal;
  }
  thead button {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-height: 28px;
    margin: 0 -6px;
    padding: 0 6px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }
  thead button:hover {
    background: var(--sapa-hover);
    color: var(--sapa-text);
  }
  [aria-sort]:not([aria-sort='none']) {
    color: var(--sapa-text);
  }
  /* Who it is, and what can be done, stay while the rest is looked through. */
  th.name {
    position: sticky;
    left: 0;
    z-index: 1;
    min-width: 176px;
    max-width: 220px;
    padding-left: 16px;
    box-shadow: 1px 0 var(--sapa-line);
  }
  thead th.name {
    z-index: 3;
  }
  .deeds {
    position: sticky;
    right: 0;
    z-index: 1;
    width: 76px;
    padding: 0 8px;
    box-shadow: -1px 0 var(--sapa-line);
  }
  thead .deeds {
    z-index: 3;
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover > * {
    background: var(--sapa-hover);
  }
  tbody tr.here > * {
    background: var(--sapa-sel);
  }
  tbody tr.here > .name {
    box-shadow: inset 3px 0 var(--sapa-accent);
  }
  tbody th .avatar {
    display: inline-grid;
    width: 28px;
    height: 28px;
    margin-right: 10px;
    font-size: 11px;
    vertical-align: middle;
  }
  .avatar {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 20px;
    height: 20px;
    margin-right: 6px;
    border-radius: 50%;
    background: oklch(0.48 0.12 var(--hue, 264));
    color: #fff;
    font-size: 9px;
    font-weight: 700;
    line-height: 1;
    vertical-align: middle;
  }
  a.name {
    display: inline-block;
    max-width: calc(100% - 38px);
    overflow: hidden;
    color: var(--sapa-text);
    font-weight: 600;
    text-decoration: none;
    text-overflow: ellipsis;
    vertical-align: middle;
  }
  tbody tr:hover a.name {
    text-decoration: underline;
  }
  .verbatim {
    display: inline-block;
    max-width: 150px;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: middle;
  }
  .assignee .verbatim {
    max-width: 120px;
  }
  .country,
  .language {
    max-width: 92px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .phone {
    font-variant-numeric: tabular-nums;
  }
  .none,
  time {
    color: var(--sapa-text-2);
  }
  .channel {
    --channel: 264;
    display: inline-grid;
    place-items: center;
    width: 22px;
    height: 22px;
    margin-right: 4px;
    border-radius: 50%;
    background: oklch(0.45 0.13 var(--channel));
    color: #fff;
    font-size: 10px;
    font-weight: 700;
    line-height: 1;
    vertical-align: middle;
  }
  .channel .icon {
    width: 12px;
    height: 12px;
    stroke-width: 2.5;
  }
  .tag,
  .state {
    display: inline-block;
    max-width: 84px;
    margin-right: 4px;
    padding: 0 6px;
    overflow: hidden;
    border-radius: 4px;
    background: var(--sapa-tag);
    color: var(--sapa-tag-text);
    font-size: 11px;
    line-height: 18px;
    text-overflow: ellipsis;
    vertical-align: middle;
  }
  .state {
    max-width: none;
    background: var(--sapa-in);
    color: var(--sapa-text-2);
    font-weight: 600;
  }
  .state[data-state='open'] {
    color: var(--sapa-ok);
  }
  .state[data-state='blocked'] {
    color: var(--sapa-err);
  }
  .state[data-state='none'] {
    padding: 0;
    background: none;
    font-size: 13px;
    font-weight: 400;
  }
  .rest {
    color: var(--sapa-text-2);
    font-size: 11px;
  }
  @container (max-width: 1250px) {
    .assignee .verbatim {
      position: absolute;
      width: 1px;
      height: 1px;
      clip-path: inset(50%);
    }
    .assignee .avatar {
      width: 24px;
      height: 24px;
      font-size: 10px;
    }
  }
  .deed {
    display: inline-grid;
    place-items: center;
    width: 30px;
    height: 30px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--sapa-text-2);
    vertical-align: middle;
  }
  .deed:hover {
    background: var(--sapa-in);
    color: var(--sapa-text);
  }
  .deed .icon {
    width: 16px;
    height: 16px;
  }
  .end {
    position: sticky;
    left: 0;
    display: grid;
    place-items: center;
    padding: 12px;
  }
  .orders {
    display: none;
  }
  .blank {
    padding-top: 64px;
  }
  .blank p {
    max-width: 40ch;
    margin: 0;
  }
  .bones {
    padding: 0 16px;
  }
  .bones .bone {
    display: block;
    height: 32px;
    margin: 12px 0;
  }

  /* Too narrow for a table: each contact is a card. */
  @container (max-width: 699px) {
    .orders {
      display: flex;
      flex: none;
      gap: 8px;
      align-items: center;
      padding: 6px 16px;
      border-bottom: 1px solid var(--sapa-line);
      background: var(--sapa-pane);
      color: var(--sapa-text-2);
      white-space: nowrap;
    }
    .orders select {
      flex: 1;
      min-width: 0;
      height: 36px;
      border: 1px solid var(--sapa-line);
      border-radius: 8px;
      background: var(--sapa-pane);
      color: var(--sapa-text);
      font: 400 14px/1 var(--sapa-font);
    }
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template:
        'name name deeds' auto
        'phone phone latest' auto
        'email email assignee' auto
        'status tags tags' auto
        / auto minmax(0, 1fr) auto;
      gap: 0 8px;
      align-items: center;
      padding: 8px 12px 10px 16px;
      border-bottom: 1px solid var(--sapa-line);
      background: var(--sapa-pane);
    }
    tbody tr.here {
      box-shadow: inset 3px 0 var(--sapa-accent);
    }
    tbody tr > :is(.name, td) {
      position: static;
      display: block;
      width: auto;
      min-width: 0;
      max-width: none;
      height: auto;
      padding: 0;
      border: 0;
      background: none;
      box-shadow: none;
    }
    tbody tr:hover {
      background: var(--sapa-hover);
    }
    tbody tr > :is(.channels, .country, .language, .added) {
      display: none;
    }
    tbody tr > .name {
      grid-area: name;
    }
    tbody tr > .deeds {
      grid-area: deeds;
      justify-self: end;
      margin-right: -8px;
    }
    tbody tr > .phone {
      grid-area: phone;
    }
    tbody tr > .email {
      grid-area: email;
      overflow: hidden;
    }
    tbody tr:has(> .phone:empty) > .email {
      grid-area: phone;
    }
    tbody tr > .latest {
      grid-area: latest;
      text-align: end;
    }
    tbody tr > .assignee {
      grid-area: assignee;
      text-align: end;
    }
    .assignee .none {
      display: none;
    }
    .assignee .verbatim {
      position: static;
      width: auto;
      max-width: 120px;
      height: auto;
      clip-path: none;
    }
    .assignee .avatar {
      width: 20px;
      height: 20px;
      font-size: 9px;
    }
    tbody tr > .status {
      grid-area: status;
      margin-top: 4px;
    }
    tbody tr > .tags {
      grid-area: tags;
      margin-top: 4px;
      overflow: hidden;
    }
    a.name {
      font-size: 15px;
    }
    .verbatim {
      max-width: 100%;
    }
  }
  @media (max-width: 767px) {
    .deed {
      width: 44px;
      height: 44px;
    }
    .orders select {
      height: 44px;
      font-size: 16px;
    }
    .deed .icon {
      width: 18px;
      height: 18px;
    }
  }
`;
