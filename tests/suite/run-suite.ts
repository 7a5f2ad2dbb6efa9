import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import { countCheck, sumCounts, type Counts } from './counts.ts';
import { PARTS, type Part } from './parts.ts';
import { printInOrder, type Print } from './print-in-order.ts';

interface Outcome {
  readonly part: Part;
  /** `null` for a part that could not run because what it needs had failed. */
  readonly counts: Counts | null;
  readonly seconds: number;
}

/** How many narrow parts run at a time. */
const AT_A_TIME = 2;

/**
 * Runs the narrow parts of the suite, then the wide ones, then the long ones beside the others, which follow one another; prints what each
 * says in the order of the list, then a table of them, and the counts as the last line.
 */
export async function runSuite(parts: readonly Part[], write: Print = (text) => process.stdout.write(text)): Promise<Counts> {
  const output = printInOrder(parts.length, write);
  const outcomes = new Map<string, Outcome>();
  const run = async (part: Part) => {
    const place = parts.indexOf(part);
    outcomes.set(part.name, await runPart(part, outcomes, (text) => output.print(place, text)));
    output.end(place);
  };
  const at = (pace: Part['pace']) => parts.filter((part) => part.pace === pace);
  await mapConcurrently(at('narrow'), AT_A_TIME, run);
  await mapConcurrently(at('wide'), 1, run);
  await Promise.all([mapConcurrently(at('long'), 1, run), mapConcurrently(at(undefined), 1, run)]);
  const listed = parts.flatMap(({ name }) => outcomes.get(name) ?? []);
  const total = sumCounts(listed.flatMap(({ counts }) => counts ?? []));
  write(`\n${formatTable(listed)}\n\n${total.passed} passed, ${total.failed} failed\n`);
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

async function runPart(part: Part, before: ReadonlyMap<string, Outcome>, print: Print): Promise<Outcome> {
  const needed = before.get(part.needs ?? '');
  if (needed && needed.counts?.failed !== 0) {
    print(`\n── ${part.name}: skipped, because ${needed.part.name} failed\n`);
    return { part, counts: null, seconds: 0 };
  }
  print(`\n── ${part.name}\n`);
  const start = performance.now();
  const counts = await part.run(print).catch((error: unknown) => {
    print(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
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
