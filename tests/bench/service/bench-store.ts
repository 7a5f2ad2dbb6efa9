import { startBenchProcess } from './bench-process.ts';
import { BENCH_TOOLS } from './bench-site.ts';
import { measureMost, type Measure } from './measure.ts';
import { measureSteadily } from './steady-load.ts';
import { voteAnew } from './votes-of-readers.ts';

/** What was measured of a service over one store, every line in the same run. */
export interface StoreFigures {
  /** PUTs whose origin, tool, body and voter are checked, and which are answered and kept nowhere. */
  readonly checked: Measure;
  /** The same, but nobody looks who votes. */
  readonly parsed: Measure;
  /** Votes that are on disk when they are answered. */
  readonly votes: Measure;
  /** The same at a rate that is far from the most. */
  readonly calmVotes: Measure;
  /** `GET /api/votes`. */
  readonly allCounts: Measure;
  /** `GET /api/votes?tools=` with two tools, as a comparison asks. */
  readonly twoCounts: Measure;
}

/** How long and how often is measured. */
export interface BenchPlan {
  readonly seconds: number;
  readonly rounds: number;
}

const CALM_RATE = 500;

const BUSY_LINES = {
  checked: voteAnew('/api/bench/checked/'),
  votes: voteAnew('/api/votes/'),
  parsed: voteAnew('/api/bench/parsed/'),
  allCounts: [{ path: '/api/votes' }],
  twoCounts: [{ path: `/api/votes?tools=${BENCH_TOOLS.slice(0, 2).join(',')}` }],
};

type BusyLine = keyof typeof BUSY_LINES;
const NAMES = Object.keys(BUSY_LINES) as BusyLine[];

/** Measures a service over one store: each line in short rounds that take turns, of which the one in the middle counts. */
export async function benchStore(settings: Readonly<Record<string, string>>, { seconds, rounds }: BenchPlan): Promise<StoreFigures> {
  const service = await startBenchProcess(settings);
  const { origin } = service;
  try {
    const found = new Map<BusyLine, Measure[]>(NAMES.map((name) => [name, []]));
    // One round more than asked for: nothing is fast before it has run for a while.
    for (let round = 0; round <= rounds; round += 1) {
      for (const name of NAMES) {
        const measure = await measureMost(origin, BUSY_LINES[name], seconds);
        if (round > 0) found.get(name)?.push(measure);
      }
    }
    const calmVotes = await measureSteadily(origin, voteAnew('/api/votes/'), { seconds: seconds * rounds, rate: CALM_RATE });
    const middles = NAMES.map((name) => [name, findMiddle(found.get(name) ?? [])]);
    return { ...(Object.fromEntries(middles) as Record<BusyLine, Measure>), calmVotes };
  } finally {
    await service.stop();
  }
}

function findMiddle(measures: readonly Measure[]): Measure {
  const sorted = measures.toSorted((one, other) => one.rate - other.rate);
  const found = sorted[sorted.length >> 1];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}
