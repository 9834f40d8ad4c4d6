import { doorFor, type Filed } from './files';
import { uuid7 } from './uuid7';
import type { Mode } from './wire';

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
 * The files chosen for each contact and mode, for as long as the page lives. They travel at once, while the
 * member writes or looks elsewhere; the server takes an id only once.
 */
export class Uploads {
  private readonly places = new Map<string, Upload[]>();
  private readonly underWay = new Map<string, XMLHttpRequest>();

  constructor(private readonly changed: () => void) {}

  of(contact: string, mode: Mode): Upload[] {
    return this.places.get(`${contact} ${mode}`) ?? [];
  }

  /** Takes as many as there is room for; tells how many were left. */
  add(contact: string, mode: Mode, files: File[], limits: Limits): number {
    const here = this.of(contact, mode);
    const added = files.slice(0, MOST - here.length).map((file) => this.begun(contact, file, limits));
    this.places.set(`${contact} ${mode}`, [...here, ...added]);
    this.changed();
    return files.length - added.length;
  }

  private begun(contact: string, file: File, limits: Limits): Upload {
    const upload: Upload = { id: uuid7(), file, progress: 0, filed: null, refused: null, mayArrive: false };
    if (file.size > limits.bytes) upload.refused = limits.tooLarge;
    else this.send(contact, upload, limits.broken);
    return upload;
  }

  retry(contact: string, upload: Upload, broken: string): void {
    upload.refused = null;
    upload.progress = 0;
    this.send(contact, upload, broken);
    this.changed();
  }

  remove(contact: string, mode: Mode, upload: Upload): void {
    this.underWay.get(upload.id)?.abort();
    const others = this.of(contact, mode).filter((each) => each !== upload);
    this.places.set(`${contact} ${mode}`, others);
    this.changed();
  }

  /** Puts back what was taken, before what was chosen since. */
  put(contact: string, mode: Mode, files: Filed[]): void {
    const back = files.map((filed): Upload => {
      const file = new File([], filed.name, { type: `${filed.shape}/any` });
      return { id: filed.id, file, progress: 1, filed, refused: null, mayArrive: false };
    });
    this.places.set(`${contact} ${mode}`, [...back, ...this.of(contact, mode)]);
    this.changed();
  }

  /** What is there goes with a message; nothing of it stays here. */
  take(contact: string, mode: Mode): Filed[] {
    const taken = this.of(contact, mode).flatMap(({ filed }) => filed ?? []);
    this.places.delete(`${contact} ${mode}`);
    return taken;
  }

  private send(contact: string, upload: Upload, broken: string): void {
    const request = new XMLHttpRequest();
    this.underWay.set(upload.id, request);
    request.open('POST', doorFor(contact, upload.id, upload.file.name));
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
    this.changed();
  }
}

function parsed(text: string): Filed | { refused: string } | null {
  try {
    return JSON.parse(text) as Filed | { refused: string };
  } catch {
    return null;
  }
}
