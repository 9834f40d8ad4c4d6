import type { Filed } from './files';
import type { Upload } from './uploads';

/** Brings files to the server at once, while the member does something else; it takes an id only once. */
export class Bringing {
  private readonly underWay = new Map<string, XMLHttpRequest>();

  constructor(private readonly changed: () => void) {}

  /**
   * Sends a file to its door.
   *
   * @param broken what is said when it did not arrive
   * @param answered called once it is there, or is not
   */
  send(door: string, upload: Upload, broken: string, answered: () => void): void {
    const request = new XMLHttpRequest();
    this.underWay.set(upload.id, request);
    request.open('POST', door);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang || 'en');
    request.upload.onprogress = ({ loaded, total }) => {
      upload.progress = total > 0 ? loaded / total : 0;
      this.changed();
    };
    request.onloadend = () => {
      if (this.underWay.get(upload.id) !== request) return;
      this.underWay.delete(upload.id);
      settle(upload, request, broken);
      answered();
    };
    request.onabort = () => this.underWay.delete(upload.id);
    request.send(upload.file.slice());
  }

  /** Lets go of a file; what has left whole is dropped only when the server has it. */
  stop({ id, progress }: Upload, drop: () => void): void {
    const request = this.underWay.get(id);
    this.underWay.delete(id);
    if (request && progress === 1) request.onloadend = drop;
    else {
      request?.abort();
      drop();
    }
  }
}

function settle(upload: Upload, { status, responseText }: XMLHttpRequest, broken: string): void {
  const answer = parsed(responseText);
  if (status === 201 && answer && 'id' in answer) upload.filed = answer;
  else {
    upload.mayArrive = !(answer && 'refused' in answer);
    upload.refused = answer && 'refused' in answer ? answer.refused : broken;
  }
}

function parsed(text: string): Filed | { refused: string } | null {
  try {
    return JSON.parse(text) as Filed | { refused: string };
  } catch {
    return null;
  }
}
