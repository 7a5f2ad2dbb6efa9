import { isoDate } from '../schema/fields.ts';

/** Year first: 2026/11/1, 2026.11.01, 2026-11-1, and timestamps, of which the day is kept as it was written; only a comma may follow. */
const YEAR_FIRST =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?[ \t]*(?:[Zz]|[+-]\d{2}(?::?\d{2})?)?)?,?$/;
/** Year last: 21.11.2026, 11/21/2026. */
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
/** Most characters of a text that can be a day. */
const MAX_LENGTH = 40;

/**
 * Reads a day that stands there in another form than YYYY-MM-DD; gives the days that it may mean, the earlier one first: none where it is no
 * day, and two where some would write the month first and some the day.
 * @example readDays('1.11.2026') // ['2026-01-11', '2026-11-01']
 */
export function readDays(text: string): readonly string[] {
  if (text.length > MAX_LENGTH) return [];
  const [, year = '', , month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  const [, one = '', , other = '', lastYear = ''] = YEAR_LAST.exec(text) ?? [];
  const written = [writeDay(year, month, day), writeDay(lastYear, one, other), writeDay(lastYear, other, one)];
  const days = new Set(written.filter((found) => found !== text && isoDate.safeParse(found).success));
  return [...days].sort();
}

/**
 * Writes a day as YYYY-MM-DD that stands there in another form; `undefined` where it is no day, and where day and month could be mixed up.
 * @example rewriteDay('21.11.2026') // '2026-11-21'
 */
export function rewriteDay(text: string): string | undefined {
  const [day, ...others] = readDays(text);
  return others.length === 0 ? day : undefined;
}

function writeDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
