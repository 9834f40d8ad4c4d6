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
  private readonly underWay = new Map<string, XMLHttpRequest>();

  /** @param drop has the server take a file out of its draft */
  constructor(
    private readonly changed: () => void,
    private readonly drop: (contact: string, id: string) => void,
  ) {}

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
    const upload: Upload = { id: uuid7(), file, progress: 0, filed: null, refused: null, mayArrive: false };
    if (file.size > limits.bytes) upload.refused = limits.tooLarge;
    else this.send(contact, mode, upload, limits.broken);
    return upload;
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
    const request = this.underWay.get(upload.id);
    this.underWay.delete(upload.id);
    if (request && upload.progress === 1) request.onloadend = () => this.drop(contact, upload.id);
    else {
      request?.abort();
      this.drop(contact, upload.id);
    }
  }

  /** Puts in what the server has, before what was chosen since. */
  put(contact: string, mode: Mode, files: Filed[]): void {
    this.left.delete(`${contact} ${mode}`);
    if (files.length === 0) return;
    const put = files.map((filed): Upload => {
      const file = new File([], filed.name, { type: `${filed.shape}/any` });
      return { id: filed.id, file, progress: 1, filed, refused: null, mayArrive: false };
    });
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
    const request = new XMLHttpRequest();
    this.underWay.set(upload.id, request);
    request.open('POST', doorFor(contact, mode, upload.id, upload.file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'en');
    request.upload.onprogress = ({ loaded, total }) => {
      upload.progress = total > 0 ? loaded / total : 0;
      this.changed();
    };
    request.onloadend = () => {
      if (this.underWay.get(upload.id) !== request) return;
      this.underWay.delete(upload.id);
      this.answered(upload, request, broken);
      this.arrived(contact, mode);
    };
    request.onabort = () => this.underWay.delete(upload.id);
    request.send(upload.file.slice());
  }

  private answered(upload: Upload, { status, responseText }: XMLHttpRequest, broken: string): void {
    const answer = parsed(responseText);
    if (status === 201 && answer && 'id' in answer) upload.filed = answer;
    else {
      upload.mayArrive = !(answer && 'refused' in answer);
      upload.refused = answer && 'refused' in answer ? answer.refused : broken;
    }
  }
}

function parsed(text: string): Filed | { refused: string } | null {
  try {
    return JSON.parse(text) as Filed | { refused: string };
  } catch {
    return null;
  }
}
