/** The workspace that the page shows, as its address names it. */
export function workspace(): string {
  return /\/w\/([^/]+)/.exec(location.pathname)?.[1] ?? '';
}
