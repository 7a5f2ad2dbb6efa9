import { parseArgs } from 'node:util';
import type { DayRange } from '#src/changes/day-range.ts';
import { isoDate } from '#src/catalog/schema/fields.ts';

/** What is asked of `npm run digest`. */
export interface DigestRequest {
  readonly range: DayRange;
  readonly isQueued: boolean;
  /** Folder of the preview. */
  readonly folder: string;
}

const HOW = 'npm run digest -- --since YYYY-MM-DD [--until YYYY-MM-DD] [--queue] [--out FOLDER]';

/** Reads what is asked of the digest; a string says in one sentence what is wrong with it. Without `--until` it reaches to today. */
export function readDigestRequest(words: readonly string[], today: string): DigestRequest | string {
  const given = parseWords(words);
  if (typeof given === 'string') return given;
  const { since, until = today, queue = false, out = '.cache/digest' } = given;
  if (since === undefined) return `Say from which day on: ${HOW}.`;
  for (const [name, day] of Object.entries({ since, until })) {
    if (!isoDate.safeParse(day).success) return `--${name} is ${JSON.stringify(day)}, expected a day of the calendar as YYYY-MM-DD.`;
  }
  if (until > today) return `--until ${until} is after today, ${today}: what is yet to come cannot be told.`;
  if (since > until) return `--since ${since} is after --until ${until}: swap the two days.`;
  return { range: { since, until }, isQueued: queue, folder: out };
}

function parseWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], options: { since: text, until: text, out: text, queue: { type: 'boolean' } } }).values;
  } catch (fault) {
    return `${fault instanceof Error ? fault.message.split('. ')[0] : String(fault)}. The command is: ${HOW}.`;
  }
}
