import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import { countCheck, sumCounts, type Counts } from './counts.ts';
import { PARTS, type Part } from './parts.ts';
import type { Print } from './run-tool.ts';

interface Outcome {
  readonly part: Part;
  /** `null` for a part that could not run because what it needs had failed. */
  readonly counts: Counts | null;
  readonly seconds: number;
}

/** Runs the narrow parts of the suite, then the others in order; then prints a table of them and, as the last line, the counts. */
export async function runSuite(parts: readonly Part[]): Promise<Counts> {
  const outcomes: Outcome[] = [];
  const narrow = parts.filter((part) => part.isNarrow);
  // Several at a time, each one's words kept together.
  outcomes.push(...(await mapConcurrently(narrow, AT_A_TIME, runHeld)));
  for (const part of parts) if (!part.isNarrow) outcomes.push(await runPart(part, outcomes));
  const total = sumCounts(outcomes.flatMap(({ counts }) => counts ?? []));
  console.log(`\n${formatTable(outcomes)}\n\n${total.passed} passed, ${total.failed} failed`);
  return total;
}

/** Picks parts by name, with what they need; no names pick all. An unknown name comes back as one sentence. */
export function pickParts(names: readonly string[]): readonly Part[] | string {
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined)
    return `There is no part called ${JSON.stringify(unknown)}; the parts are ${PARTS.map((part) => part.name).join(', ')}.`;
  const needed = new Set(PARTS.filter((part) => names.includes(part.name)).flatMap((part) => [part.name, part.needs]));
  return names.length === 0 ? PARTS : PARTS.filter((part) => needed.has(part.name));
}

/** How many narrow parts run at a time. */
const AT_A_TIME = 2;

async function runHeld(part: Part): Promise<Outcome> {
  const printed: string[] = [];
  const outcome = await timePart(part, (text) => printed.push(text));
  console.log(`\n── ${part.name}\n${printed.join('').trimEnd()}`);
  return outcome;
}

async function runPart(part: Part, before: readonly Outcome[]): Promise<Outcome> {
  const needed = before.find((outcome) => outcome.part.name === part.needs);
  if (needed && needed.counts?.failed !== 0) {
    console.log(`\n── ${part.name}: skipped, because ${needed.part.name} failed`);
    return { part, counts: null, seconds: 0 };
  }
  console.log(`\n── ${part.name}`);
  return timePart(part);
}

async function timePart(part: Part, print?: Print): Promise<Outcome> {
  const start = performance.now();
  const counts = await part.run(print).catch((error: unknown) => {
    console.error(error);
    return countCheck(false);
  });
  return { part, counts, seconds: (performance.now() - start) / 1000 };
}

function formatTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ part, counts, seconds }) => [
    part.name.padEnd(16),
    counts ? `${counts.passed} passed`.padStart(12) : 'skipped'.padStart(12),
    counts?.failed ? `${counts.failed} failed`.padStart(12) : ''.padStart(12),
    `${seconds.toFixed(1)} s`.padStart(10),
  ]);
  return rows.map((row) => row.join('')).join('\n');
}
