import type { Timeline } from './timeline';

const THREADS = 30;
const ENTRIES = 40;

/** The threads opened last, so that opening one again shows it in the same frame. */
export class Shelf {
  private readonly timelines = new Map<string, Timeline>();

  /** Keeps the newest entries of a thread; one left in the middle of its history is not kept. */
  put(timeline: Timeline): void {
    this.drop(timeline.contact);
    if (!timeline.isLatest || timeline.isEmpty) return;
    timeline.cut('older', ENTRIES);
    this.timelines.set(timeline.contact, timeline);
    if (this.timelines.size > THREADS) this.drop(this.timelines.keys().next().value!);
  }

  take(contact: string): Timeline | undefined {
    const timeline = this.look(contact);
    this.drop(contact);
    return timeline;
  }

  look(contact: string): Timeline | undefined {
    return this.timelines.get(contact);
  }

  drop(contact: string): void {
    this.timelines.delete(contact);
  }
}
