/** What Flow tells about its line to the server. */
interface FlowConnection {
  state: 'connected' | 'loading' | 'reconnecting' | 'connection-lost';
  addStateChangeListener(listener: () => void): void;
  removeStateChangeListener(listener: () => void): void;
}

export type Line = 'connected' | 'reconnecting' | 'offline';

/** Tells when the line to the server breaks and when it is back. */
export class Connection {
  private readonly listener = () => this.look();
  private last: Line = 'connected';

  constructor(private readonly changed: (line: Line) => void) {}

  watch(): void {
    window.addEventListener('online', this.listener);
    window.addEventListener('offline', this.listener);
    flow()?.addStateChangeListener(this.listener);
    this.look();
  }

  rest(): void {
    window.removeEventListener('online', this.listener);
    window.removeEventListener('offline', this.listener);
    flow()?.removeStateChangeListener(this.listener);
  }

  private look(): void {
    const line = now();
    if (line === this.last) return;
    this.last = line;
    this.changed(line);
  }
}

function now(): Line {
  const state = flow()?.state;
  if (!navigator.onLine || state === 'connection-lost') return 'offline';
  return state === 'reconnecting' ? 'reconnecting' : 'connected';
}

function flow(): FlowConnection | undefined {
  return (window as { Vaadin?: { connectionState?: FlowConnection } }).Vaadin?.connectionState;
}
