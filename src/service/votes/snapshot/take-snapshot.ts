import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { votesSchema, type Votes } from '#src/catalog/schema/votes.ts';
import { readWalkedCatalog } from '#src/catalog/reading/read-catalog.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { walkContent } from '#src/catalog/reading/walk.ts';
import type { KnownTools } from '#src/views/meant-address.ts';
import { presentVotes } from './present-votes.ts';
import { writeVotesFile } from './write-votes-file.ts';

/** Gives counts, or says in one sentence why it cannot. */
export type TakeCounts = () => Promise<Votes | string>;

/** What came of a snapshot, in one sentence. */
export interface SnapshotOutcome {
  readonly sentence: string;
  readonly isWritten: boolean;
}

/** Writes present counts to `votes.json` of a content folder; where that cannot be, the file stays as it is. */
export async function takeSnapshot(content: string, today: string, takeCounts: TakeCounts): Promise<SnapshotOutcome> {
  const tools = await readTools(content, today);
  if (typeof tools === 'string') return keep(tools);
  const taken = await takeCounts();
  if (typeof taken === 'string') return keep(taken);
  const votes = presentVotes(taken, tools);
  const path = join(content, 'votes.json');
  if (isEmpty(votes) && (await hasCounts(path)))
    return keep(`There are no votes on tools of ${showPath(content)} there, and ${showPath(path)} has some.`);
  try {
    await writeVotesFile(path, votes);
  } catch (error) {
    return keep(`${showPath(path)} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
  return { sentence: `Wrote ${showPath(path)}: ${describeVotes(votes)}, counted at ${votes.taken}.`, isWritten: true };
}

function keep(sentence: string): SnapshotOutcome {
  return { sentence: `${sentence} Nothing was written.`, isWritten: false };
}

/** The tools of the content. Its own votes.json is not read: one that is broken is mended by a new one. */
async function readTools(content: string, today: string): Promise<KnownTools | string> {
  const walk = walkContent(content);
  const files = walk.files.filter(({ path }) => path !== 'votes.json');
  const { catalog, diagnostics } = await readWalkedCatalog(content, { ...walk, files }, { today });
  if (catalog === null) {
    const missing = diagnostics.find(({ code }) => code === 'missing-folder');
    return missing?.message ?? `The content in ${showPath(content)} has errors, which \`npm run check\` lists.`;
  }
  return {
    slugs: new Set(catalog.tools.map(({ slug }) => slug)),
    aliases: new Map(catalog.tools.flatMap(({ slug, aliases = [] }) => aliases.map((alias) => [alias, slug]))),
  };
}

function isEmpty({ tools, pairs }: Votes): boolean {
  return [...Object.values(tools), ...Object.values(pairs)].every((tally) => sum([tally]) === 0);
}

async function hasCounts(path: string): Promise<boolean> {
  try {
    const votes = votesSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return votes.success && !isEmpty(votes.data);
  } catch {
    return false;
  }
}

function describeVotes({ tools, pairs }: Votes): string {
  const votes = Object.values(tools);
  const picks = Object.values(pairs);
  return `${name(sum(votes), 'vote')} on ${name(votes.length, 'tool')} and ${name(sum(picks), 'pick')} on ${name(picks.length, 'pair')}`;
}

function sum(tallies: readonly Readonly<Record<string, number>>[]): number {
  return tallies.flatMap((tally) => Object.values(tally)).reduce((all, count) => all + count, 0);
}

function name(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
