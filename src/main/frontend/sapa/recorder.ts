import { css, html, nothing, type TemplateResult } from 'lit';
import { toolTemplate } from './composer-offers';
import { icon } from './icons';

/** Where a recording goes when it is done. */
export type Taken = (recording: File) => void;

/** Longer than anybody listens to. */
const LONGEST_S = 600;

/** What browsers record, the best first, and how such files are called. */
const FORMATS = [
  ['audio/ogg;codecs=opus', 'ogg'],
  ['audio/webm;codecs=opus', 'weba'],
  ['audio/mp4', 'm4a'],
] as const;

/** Records what the member says, until they are done or change their mind. */
export class Recorder {
  /** What went wrong, as the key of a text. */
  trouble: 'denied' | 'none' | null = null;
  private recorder: MediaRecorder | null = null;
  private seconds = 0;
  private clock = 0;
  private isAsking = false;

  constructor(private readonly changed: () => void) {}

  /** Without a secure line, or in an old browser, there is nothing to record with. */
  static get isPossible(): boolean {
    return 'MediaRecorder' in window && navigator.mediaDevices !== undefined;
  }

  get isRunning(): boolean {
    return this.recorder !== null;
  }

  /** Asks for the microphone, and records once it is allowed. */
  async begin(name: string, taken: Taken): Promise<void> {
    if (this.isRunning || this.isAsking) return;
    this.trouble = null;
    this.isAsking = true;
    try {
      this.record(await navigator.mediaDevices.getUserMedia({ audio: true }), name, taken);
    } catch (error) {
      this.trouble = (error as DOMException).name === 'NotAllowedError' ? 'denied' : 'none';
    }
    this.isAsking = false;
    this.changed();
  }

  private record(stream: MediaStream, name: string, taken: Taken): void {
    const [type, ending] = FORMATS.find(([each]) => MediaRecorder.isTypeSupported(each)) ?? FORMATS[1];
    const pieces: Blob[] = [];
    const recorder = new MediaRecorder(stream, { mimeType: type });
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      if (this.recorder === recorder)
        taken(new File(pieces, `${name}.${ending}`, { type: recorder.mimeType }));
      this.rest();
    };
    this.recorder = recorder;
    this.seconds = 0;
    this.clock = window.setInterval(() => this.tick(), 1000);
    recorder.start();
  }

  private tick(): void {
    this.seconds++;
    if (this.seconds >= LONGEST_S) this.done();
    this.changed();
  }

  /** Hands over what was said. */
  done(): void {
    if (this.recorder?.state === 'recording') this.recorder.stop();
  }

  /** Forgets what was said. */
  drop(): void {
    const { recorder } = this;
    this.rest();
    if (recorder?.state === 'recording') recorder.stop();
  }

  private rest(): void {
    window.clearInterval(this.clock);
    this.recorder = null;
    this.changed();
  }

  /** How long it has been so far, as minutes and seconds. */
  get length(): string {
    return `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
  }
}

/** The button that begins; nothing where there is nothing to record with. */
export function recordTemplate(label: string, begin: () => void): TemplateResult | typeof nothing {
  return Recorder.isPossible ? toolTemplate('voice', label, begin) : nothing;
}

/** What stands in the tools' place while somebody speaks. */
export function recordingTemplate(recorder: Recorder, label: (key: string) => string): TemplateResult {
  return html`<div class="tools recording" role="group" aria-label=${label('record.running')}>
    ${toolTemplate('close', label('record.drop'), () => recorder.drop())}
    <span class="dot" aria-hidden="true"></span>
    <span role="timer" aria-label=${label('record.running')}>${recorder.length}</span>
    <button class="button send" @click=${() => recorder.done()}>
      ${icon('done')}${label('record.done')}
    </button>
  </div>`;
}

export const recorderStyles = css`
  .recording [role='timer'] {
    margin-right: auto;
    font-variant-numeric: tabular-nums;
  }
  .recording .dot {
    width: 10px;
    height: 10px;
    margin: 0 4px;
    border-radius: 50%;
    background: var(--sapa-err);
  }
  @media (prefers-reduced-motion: no-preference) {
    .recording .dot {
      animation: speaking 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes speaking {
    to {
      opacity: 0.25;
    }
  }
`;
