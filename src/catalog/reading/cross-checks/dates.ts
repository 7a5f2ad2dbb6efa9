import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isoDate } from '../../schema/fields.ts';
import type { Records } from '../records.ts';
import type { Path } from '../yaml/tree.ts';

/** Keys whose dates tell of something that has happened. */
const PAST_KEYS: ReadonlySet<string> = new Set(['added', 'date', 'read', 'released', 'revised', 'since', 'verified']);

/** Finds days that have not begun anywhere on Earth. */
export function* checkDates({ tools, reviews, notes }: Records, today: string): Iterable<Diagnostic> {
  for (const record of [...tools, ...reviews, ...notes]) {
    for (const { path, date } of findDates(record.raw, [])) {
      if (date <= today) continue;
      const message = `${describePath(path)} is ${date}, which is in the future.`;
      yield diagnose('future-date', record.placeOfValue(path), { message, mend: `Write ${today} or a day before.` });
    }
  }
}

interface FoundDate {
  readonly path: Path;
  readonly date: string;
}

function* findDates(value: unknown, path: Path): Iterable<FoundDate> {
  if (typeof value === 'string' && isPast(path) && isoDate.safeParse(value).success) yield { path, date: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* findDates(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A spec may be called like one of the keys, and lie in the future; its own `verified` may not. */
function isPast(path: Path): boolean {
  const isLongForm = path.at(-1) === 'value';
  const key = isLongForm ? path.at(-2) : path.at(-1);
  const parent = path.at(isLongForm ? -3 : -2);
  return PAST_KEYS.has(String(key)) && parent !== 'specs';
}

/** @example describePath(['sources', 0, 'read']) // 'The date sources.read' */
function describePath(path: Path): string {
  const name = path.filter((step) => typeof step !== 'number' && step !== 'value').join('.');
  return name.endsWith('date') ? `The ${name}` : `The date ${name}`;
}
