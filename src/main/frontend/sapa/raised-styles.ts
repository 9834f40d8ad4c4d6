import { css } from 'lit';

/** What stands above the page, to be put into a rule: the look of its box. */
export const raised = css`
  border: 1px solid var(--sapa-line);
  background: var(--sapa-pane);
  box-shadow: var(--sapa-shadow);
  color: var(--sapa-text);
`;

/** A button that fills a line of it. */
export const lineButton = css`
  display: flex;
  align-items: center;
  width: 100%;
  min-height: 36px;
  padding: 4px 8px;
  border: 0;
  border-radius: 8px;
  background: none;
  color: inherit;
  text-align: start;
`;
