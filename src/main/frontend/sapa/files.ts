import type { Mode } from './wire';
import { workspace } from './workspace';

/** A file on a message or a comment, as the server tells it. */
export interface Filed {
  id: string;
  /** The name under which it is fetched. */
  stored: string;
  name: string;
  shape: 'image' | 'audio' | 'video' | 'document';
  size: number;
  /** Of a picture, in pixels. */
  width: number | null;
  height: number | null;
  /** Why there is only its name: it was refused on its way in, or could not be fetched. */
  missing: 'not-taken' | 'not-fetched' | null;
}

export function addressOf({ stored }: Pick<Filed, 'stored'>): string {
  return `files/${workspace()}/${encodeURIComponent(stored)}`;
}

/** Where a file is brought that goes into a draft. */
export function doorFor(contact: string, mode: Mode, id: string, name: string): string {
  return `files/${workspace()}/${contact}/${id}?mode=${mode}&name=${encodeURIComponent(name)}`;
}

/** Where a file of a snippet is brought. */
export function doorOf(snippet: string, id: string, name: string): string {
  return `files/${workspace()}/snippets/${snippet}/${id}?name=${encodeURIComponent(name)}`;
}

const UNITS = ['B', 'KB', 'MB'];

/** A size as people say it: 840 B, 12 KB, 3.4 MB. */
export function sizeText(bytes: number, language: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const size = bytes / 1024 ** step;
  const digits = step === 2 && size < 10 ? 1 : 0;
  return `${size.toLocaleString(language, { maximumFractionDigits: digits })} ${UNITS[step]}`;
}

const WIDEST = 280;
const TALLEST = 220;
const LEAST = 48;

/** The room that a picture takes in the thread, known before it is here. */
export function room({ width, height }: Filed): { width: number; height: number } {
  const scale = Math.min(1, WIDEST / (width ?? WIDEST), TALLEST / (height ?? TALLEST));
  return {
    width: Math.max(LEAST, Math.round((width ?? WIDEST) * scale)),
    height: Math.max(LEAST, Math.round((height ?? TALLEST) * scale)),
  };
}
