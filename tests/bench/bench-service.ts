// npm run bench:service [-- --seconds N --rounds N --store sqlite|postgres]: measures votes and counts over HTTP on this machine, the service in a
// process of its own over a database on disk, and prints what a vote that is kept costs beside one that is only checked.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../postgres/embedded-postgres.ts';
import { writeBenchSite } from './service/bench-site.ts';
import { benchStore, type BenchPlan, type StoreFigures } from './service/bench-store.ts';
import type { Measure } from './service/measure.ts';

const LINES: readonly (readonly [name: keyof StoreFigures, words: string])[] = [
  ['checked', 'PUT checked, kept nowhere'],
  ['parsed', 'PUT checked but for its voter'],
  ['votes', 'PUT /api/votes/<tool>, on disk'],
  ['calmVotes', 'the same, 500 a second'],
  ['allCounts', 'GET /api/votes'],
  ['twoCounts', 'GET /api/votes?tools=a,b'],
];

function readPlan(): BenchPlan & { readonly stores: readonly string[] } {
  const options = { seconds: { type: 'string' }, rounds: { type: 'string' }, store: { type: 'string' } } as const;
  const { seconds = '3', rounds = '3', store } = parseArgs({ options }).values;
  return { seconds: Number(seconds), rounds: Number(rounds), stores: store === undefined ? ['sqlite', 'postgres'] : [store] };
}

async function benchIn(scratch: string, store: string, plan: BenchPlan): Promise<StoreFigures> {
  const settings = { PAIRWISE_OUT: join(scratch, 'site'), PAIRWISE_DATA: join(scratch, store) };
  if (store === 'sqlite') return benchStore({ ...settings, DATABASE_URL: '' }, plan);
  const postgres = await startPostgres();
  try {
    return await benchStore({ ...settings, DATABASE_URL: await postgres.createDatabase() }, plan);
  } finally {
    await postgres.stop();
  }
}

function show(store: string, figures: StoreFigures): string {
  const line = (words: string, { rate, p50, p99 }: Measure) =>
    `${words.padEnd(34)}${rate.toFixed(0).padStart(8)}${`${p50} ms`.padStart(9)}${`${p99} ms`.padStart(9)}`;
  const { checked, parsed, votes, allCounts, twoCounts } = figures;
  const cost = (other: Measure) => (other.rate / votes.rate).toFixed(2);
  const reads = Math.min(allCounts.rate, twoCounts.rate) / checked.rate;
  return [
    `${store.padEnd(34)}${'a second'.padStart(8)}${'p50'.padStart(9)}${'p99'.padStart(9)}`,
    ...LINES.map(([name, words]) => line(words, figures[name])),
    `A vote on disk costs ${cost(checked)} times one that is checked and kept nowhere${store === 'sqlite' ? ' (at most 1.50)' : ''},`,
    `and ${cost(parsed)} times one whose voter is not looked at either.`,
    `Counts are read at ${reads.toFixed(2)} times the rate of those checks (at least 0.80).`,
  ].join('\n');
}

const { stores, ...plan } = readPlan();
const scratch = await mkdtemp(join(tmpdir(), 'pairwise-bench-'));
try {
  await writeBenchSite(join(scratch, 'site'));
  for (const store of stores) console.log(`${show(store, await benchIn(scratch, store, plan))}\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
