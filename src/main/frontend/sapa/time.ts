const DAY = 86_400_000;

/** Writes instants, and numbers, in one language and time zone. */
export class Clock {
  private readonly day: Intl.DateTimeFormat;
  private readonly time: Intl.DateTimeFormat;
  private readonly weekday: Intl.DateTimeFormat;
  private readonly nearDate: Intl.DateTimeFormat;
  private readonly oldDate: Intl.DateTimeFormat;
  private readonly longDate: Intl.DateTimeFormat;
  private readonly full: Intl.DateTimeFormat;
  private readonly digits: Intl.NumberFormat;
  private readonly relative: Intl.RelativeTimeFormat;

  constructor(locale: string, timeZone: string) {
    const language = locale === 'id' ? 'id-ID' : 'en-GB';
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone });
    this.day = new Intl.DateTimeFormat('en-CA', { timeZone });
    this.time = format({ hour: '2-digit', minute: '2-digit' });
    this.weekday = format({ weekday: 'short' });
    this.nearDate = format({ day: 'numeric', month: 'short' });
    this.oldDate = format({ day: 'numeric', month: 'short', year: 'numeric' });
    this.longDate = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
    this.full = format({ dateStyle: 'full', timeStyle: 'long' });
    this.digits = new Intl.NumberFormat(language);
    this.relative = new Intl.RelativeTimeFormat(language, { style: 'short' });
  }

  /** For a list row: the time today, the weekday in the last six days, else the date. */
  short(at: string, now = new Date()): string {
    const then = new Date(at);
    if (this.dayOf(then) === this.dayOf(now)) return this.time.format(then);
    if (this.daysBetween(then, now) < 7) return this.weekday.format(then);
    return this.sameYear(then, now) ? this.nearDate.format(then) : this.oldDate.format(then);
  }

  /** The day alone, with its year. */
  date(at: string): string {
    return this.oldDate.format(new Date(at));
  }

  hour(at: string): string {
    return this.time.format(new Date(at));
  }

  /** Weekday, date and year, for the line between two days. */
  longDay(at: string): string {
    return this.longDate.format(new Date(at));
  }

  exact(at: string): string {
    return this.full.format(new Date(at));
  }

  number(count: number): string {
    return this.digits.format(count);
  }

  /** How long ago, in the largest unit that is whole; null for less than a minute. */
  ago(at: number, now = Date.now()): string | null {
    const minutes = Math.floor((now - at) / 60_000);
    if (minutes < 1) return null;
    if (minutes < 60) return this.relative.format(-minutes, 'minute');
    if (minutes < 24 * 60) return this.relative.format(-Math.floor(minutes / 60), 'hour');
    return this.relative.format(-Math.floor(minutes / (24 * 60)), 'day');
  }

  /** The calendar day as yyyy-mm-dd, for comparing. */
  dayOf(at: string | Date): string {
    return this.day.format(new Date(at));
  }

  private daysBetween(then: Date, now: Date): number {
    return Math.round((Date.parse(this.dayOf(now)) - Date.parse(this.dayOf(then))) / DAY);
  }

  private sameYear(then: Date, now: Date): boolean {
    return this.dayOf(then).slice(0, 4) === this.dayOf(now).slice(0, 4);
  }
}

/** An instant as text of fixed width, so that comparing the texts compares the instants. */
export function sortable(at: string): string {
  const [whole, fraction = ''] = at.replace('Z', '').split('.');
  return `${whole}.${fraction.padEnd(9, '0')}`;
}
