import { wordDate } from './wording.ts';

/** A day as a page shows it, and as a machine reads it. */
export interface DayView {
  /** YYYY-MM-DD. */
  readonly iso: string;
  /** *14 Nov 2026*. */
  readonly text: string;
}

/** Shows a day. */
export function showDay(iso: string): DayView {
  return { iso, text: wordDate(iso) };
}
