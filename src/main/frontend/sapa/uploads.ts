import { Bringing } from './bringing';
import { announce } from './drafts';
import { doorFor, type Filed } from './files';
import { uuid7 } from './uuid7';
import { MODES, type Mode } from './wire';

/** A file that was chosen and is on its way to the server, or there. */
export interface Upload {
  id: string;
  file: File;
  /** How much has left, 0 to 1. */
  progress: number;
  filed: Filed | null;
  /** Why it is not there; then it waits for the member to take it away. */
  refused: string | null;
  /** Whether it only did not arrive, and may when it is tried again. */
  mayArrive: boolean;
}

/** What the server put into a draft, or why not. */
export type Brought = { files: Filed[] } | { refused: string };

/** The most files of one message. */
export const MOST = 10;

/** Why a file is not taken, before anything of it is sent. */
interface Limits {
  bytes: number;
  tooLarge: string;
  broken: string;
}

/**
 * The files chosen for each contact and mode. They travel at once, while the member writes or looks elsewhere;
 * the server takes an id only once, and keeps what has arrived with the draft.
 */
export class Uploads {
  private readonly places = new Map<string, Upload[]>();
  /** How many the server has of a draft that is not shown. */
  private readonly left = new Map<string, number>();
  private readonly bringing: Bringing;

  /** @param drop has the server take a file out of its draft */
  constructor(
    private readonly changed: () => void,
    private readonly drop: (contact: string, id: string) => void,
  ) {
    this.bringing = new Bringing(changed);
  }

  of(contact: string, mode: Mode): Upload[] {
    return this.places.get(`${contact} ${mode}`) ?? [];
  }

  /** Takes as many as there is room for; tells how many were left. */
  add(contact: string, mode: Mode, files: File[], limits: Limits): number {
    const here = this.of(contact, mode);
    const added = files.slice(0, MOST - here.length).map((file) => this.begun(contact, mode, file, limits));
    this.keep(contact, mode, [...here, ...added]);
    return files.length - added.length;
  }

  private begun(contact: string, mode: Mode, file: File, limits: Limits): Upload {
    const begun = upload(file);
    if (file.size > limits.bytes) begun.refused = limits.tooLarge;
    else this.send(contact, mode, begun, limits.broken);
    return begun;
  }

  retry(contact: string, mode: Mode, upload: Upload, broken: string): void {
    upload.refused = null;
    upload.progress = 0;
    this.send(contact, mode, upload, broken);
    this.changed();
  }

  remove(contact: string, mode: Mode, upload: Upload): void {
    this.keep(
      contact,
      mode,
      this.of(contact, mode).filter((each) => each !== upload),
    );
    this.bringing.stop(upload, () => this.drop(contact, upload.id));
  }

  /**
   * Takes in what the server puts into the draft by itself, as many as there is room for; tells how many were
   * left.
   *
   * @param ask has it put them there, under these ids
   */
  bring(
    contact: string,
    mode: Mode,
    files: Filed[],
    ask: (ids: string[]) => Promise<Brought>,
    broken: string,
  ): number {
    const here = this.of(contact, mode);
    const some = files.slice(0, MOST - here.length).map((each) => known(each));
    this.keep(contact, mode, [...here, ...some]);
    if (some.length > 0) {
      void ask(some.map(({ id }) => id))
        .catch((): Brought => ({ refused: broken }))
        .then((answer) => this.brought(contact, mode, some, answer));
    }
    return files.length - some.length;
  }

  private brought(contact: string, mode: Mode, some: Upload[], answer: Brought): void {
    for (const each of some) {
      if ('refused' in answer) each.refused = answer.refused;
      else each.filed = answer.files.find(({ id }) => id === each.id) ?? null;
    }
    this.arrived(contact, mode);
  }

  /** Puts in what the server has, before what was chosen since. */
  put(contact: string, mode: Mode, files: Filed[]): void {
    this.left.delete(`${contact} ${mode}`);
    if (files.length === 0) return;
    const put = files.map((filed): Upload => ({ ...known(filed, filed.id), filed }));
    const ids = new Set(files.map(({ id }) => id));
    this.keep(contact, mode, [...put, ...this.of(contact, mode).filter(({ id }) => !ids.has(id))]);
  }

  /** Leaves to the server what it has; it tells when somebody comes back. */
  leave(contact: string): void {
    for (const mode of MODES) {
      const place = `${contact} ${mode}`;
      this.left.set(place, this.filed(contact, mode));
      this.places.set(
        place,
        this.of(contact, mode).filter(({ filed }) => filed === null),
      );
    }
  }

  /** What is there goes with a message; nothing of it stays here. */
  take(contact: string, mode: Mode): Filed[] {
    const taken = this.of(contact, mode).flatMap(({ filed }) => filed ?? []);
    this.keep(contact, mode, []);
    return taken;
  }

  private keep(contact: string, mode: Mode, uploads: Upload[]): void {
    this.places.set(`${contact} ${mode}`, uploads);
    this.arrived(contact, mode);
  }

  private arrived(contact: string, mode: Mode): void {
    if (mode === 'reply') announce({ contact, files: this.filed(contact, mode) });
    this.changed();
  }

  private filed(contact: string, mode: Mode): number {
    const here = this.of(contact, mode).filter(({ filed }) => filed !== null);
    return here.length + (this.left.get(`${contact} ${mode}`) ?? 0);
  }

  private send(contact: string, mode: Mode, upload: Upload, broken: string): void {
    const door = doorFor(contact, mode, upload.id, upload.file.name);
    this.bringing.send(door, upload, broken, () => this.arrived(contact, mode));
  }
}

/** A new one of a file that was chosen, or put there under its id. */
export function upload(file: File, id = uuid7()): Upload {
  return { id, file, progress: 0, filed: null, refused: null, mayArrive: false };
}

/** Of a file that is known by its name only. */
export function known({ name, shape }: Filed, id = uuid7()): Upload {
  return { ...upload(new File([], name, { type: `${shape}/any` }), id), progress: 1 };
}
