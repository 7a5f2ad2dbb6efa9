import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ballot } from '#src/service/store/ballot-store.ts';

/** Slugs of the tools that are voted on: about as many as a site has that is read a lot. */
export const BENCH_TOOLS: readonly string[] = Array.from({ length: 50 }, (_, index) => `tool-${String(index).padStart(2, '0')}`);

/** Writes as much of a built site as the service needs to know its tools. */
export async function writeBenchSite(folder: string): Promise<void> {
  await mkdir(join(folder, 'data', 'v1'), { recursive: true });
  const site = { name: 'Bench', url: 'https://bench.example', votes: true, newsletter: false };
  const tools = BENCH_TOOLS.map((slug) => ({ slug, name: slug, category: 'Tools', aliases: [] }));
  await writeFile(join(folder, 'data', 'v1', 'tools.json'), JSON.stringify({ version: 1, site, tools }));
}

/** Ballots that are there before anything is measured: a vote on every tool, and a pick on each pair of neighbours. */
export function listFirstBallots(): readonly Ballot[] {
  const ballot = { voter: 'bench', castAt: 1, heldUntil: null };
  return BENCH_TOOLS.flatMap((slug, index) => {
    const next = BENCH_TOOLS[index + 1];
    const pick = next === undefined ? [] : [{ ...ballot, kind: 'pick' as const, slug: `${slug}-vs-${next}`, choice: 'a' }];
    return [{ ...ballot, kind: 'vote' as const, slug, choice: 'ship' }, ...pick];
  });
}
