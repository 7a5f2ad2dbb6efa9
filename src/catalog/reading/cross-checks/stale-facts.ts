import { daysBetween } from '../../days.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ToolRecord } from '../../schema/tool.ts';
import type { Records } from '../records.ts';
import type { Path } from '../yaml/tree.ts';

/** The facts of a tool, beside its specs, that may carry a day of their own. */
const FACTS = ['maker', 'license', 'released', 'platforms'] as const;

/** Most that one message names. */
const MAX_NAMED = 4;

/**
 * Finds tools whose facts were checked longer ago than the site allows, with one message for all of them; `today` is YYYY-MM-DD. The
 * message names days and no ages, so that it stays the same until somebody acts. What is discontinued changes no more.
 */
export function* checkStaleFacts({ site, tools }: Records, today: string): Iterable<Diagnostic> {
  const maxDays = site?.value.staleAfterDays;
  if (maxDays === undefined) return;
  for (const tool of tools) {
    if (tool.value.status === 'discontinued') continue;
    const stale = listChecks(tool.value).filter(({ day }) => daysBetween(day, today) > maxDays);
    const [first] = stale;
    if (first === undefined) continue;
    yield diagnose('stale-facts', tool.placeOfValue(first.path), {
      message: `Last checked more than ${maxDays} days ago: ${nameChecks(stale)}.`,
      mend: 'Look whether the sources still say so, correct what has changed, and write the day you looked under `verified`.',
    });
  }
}

/** Something with a day on which it was checked, and where that day stands. */
interface Check {
  readonly name: string;
  readonly day: string;
  readonly path: Path;
}

function listChecks(value: Partial<ToolRecord>): readonly Check[] {
  const facts = [
    ...FACTS.map((key) => ({ path: [key], fact: value[key] })),
    ...Object.entries(value.specs ?? {}).map(([key, fact]) => ({ path: ['specs', key], fact })),
  ];
  const days = [
    { name: 'the record', path: ['verified'], day: value.verified },
    { name: 'pricing', path: ['pricing', 'verified'], day: value.pricing?.verified },
    ...facts.map(({ path, fact }) => {
      const day = typeof fact === 'object' && 'value' in fact ? fact.verified : undefined;
      return { name: path.join('.'), path: [...path, 'verified'], day };
    }),
  ];
  return days.flatMap(({ name, path, day }) => (day === undefined ? [] : [{ name, path, day }]));
}

function nameChecks(checks: readonly Check[]): string {
  const named = checks.map(({ name, day }) => `${name} on ${day}`);
  // Counting a single one would take as much room as naming it.
  return named.length <= MAX_NAMED + 1
    ? named.join(', ')
    : `${named.slice(0, MAX_NAMED).join(', ')}, and ${named.length - MAX_NAMED} more facts`;
}
