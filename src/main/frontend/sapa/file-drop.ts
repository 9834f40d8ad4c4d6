/** Where files may be dropped and pasted: the whole console, whatever part of it is under the pointer. */
export class FileDrop {
  isOver = false;
  private zone: HTMLElement | null = null;

  constructor(
    private readonly dropped: (files: File[]) => void,
    private readonly changed: () => void,
  ) {}

  watch(zone: HTMLElement): void {
    this.zone = zone;
    zone.addEventListener('dragover', this.over);
    zone.addEventListener('dragleave', this.left);
    zone.addEventListener('drop', this.drop);
  }

  rest(): void {
    this.zone?.removeEventListener('dragover', this.over);
    this.zone?.removeEventListener('dragleave', this.left);
    this.zone?.removeEventListener('drop', this.drop);
    this.zone = null;
  }

  readonly pasted = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.dropped(files);
  };

  private readonly over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.show(true);
  };

  private readonly left = (event: DragEvent): void => {
    if (!this.zone?.contains(event.relatedTarget as Node | null)) this.show(false);
  };

  private readonly drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    this.show(false);
    if (files.length === 0) return;
    event.preventDefault();
    this.dropped(files);
  };

  private show(over: boolean): void {
    if (over === this.isOver) return;
    this.isOver = over;
    this.changed();
  }
}
