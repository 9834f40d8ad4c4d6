/** Where the visible blocks stood, so that the reader's place survives what is drawn above or below. */
export class Anchor {
  private constructor(private readonly tops: Map<string, number>) {}

  static of(scroller: HTMLElement): Anchor {
    const tops = new Map<string, number>();
    const end = scroller.scrollTop + scroller.clientHeight;
    for (const block of keyed(scroller)) {
      const bottom = block.offsetTop + block.offsetHeight;
      if (bottom <= scroller.scrollTop) continue;
      if (block.offsetTop >= end) break;
      tops.set(block.dataset.key!, block.offsetTop - scroller.scrollTop);
    }
    return new Anchor(tops);
  }

  /** Scrolls so that the first block that is still there stands where it stood. */
  restore(scroller: HTMLElement): void {
    for (const block of keyed(scroller)) {
      const top = this.tops.get(block.dataset.key!);
      if (top === undefined) continue;
      scroller.scrollTop = block.offsetTop - top;
      return;
    }
  }
}

function keyed(scroller: HTMLElement): NodeListOf<HTMLElement> {
  return scroller.querySelectorAll<HTMLElement>('[data-key]');
}
