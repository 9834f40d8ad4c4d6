import { html, type TemplateResult } from 'lit';
import type { Stretch } from './wire';

/** A text with what was sought in it marked; `offset` is where it begins in the text that the places are of. */
export function marked(text: string, places: Stretch[], offset = 0): (TemplateResult | string)[] {
  const pieces: (TemplateResult | string)[] = [];
  let at = 0;
  for (const [from, to] of places) {
    const begin = Math.max(from - offset, at);
    const end = Math.min(to - offset, text.length);
    if (begin >= end) continue;
    if (begin > at) pieces.push(text.slice(at, begin));
    pieces.push(html`<mark>${text.slice(begin, end)}</mark>`);
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
