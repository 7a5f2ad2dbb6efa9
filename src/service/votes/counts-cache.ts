import { COUNTS_SECONDS, COUNTS_STALE_SECONDS } from '#src/community/rules.ts';
import type { KnownTools } from '#src/views/meant-address.ts';
import type { BallotStore, Counts, Subject, SubjectCounts } from '../store/ballot-store.ts';
import { writeCountsSheet, type CountsSheet } from './counts-sheet.ts';
import { votesOf } from './votes-of.ts';

/** Shown counts, read from the store at most once in COUNTS_SECONDS. */
export interface CountsCache {
  /** Counts of the tools that the site has now. */
  readSheet(tools: KnownTools): Promise<CountsSheet>;
  /** Counts of one subject. */
  readOne(subject: Subject): Promise<Counts>;
}

interface Counted {
  readonly at: number;
  readonly subjects: readonly SubjectCounts[];
}

const FRESH = COUNTS_SECONDS * 1000;
const STALE = COUNTS_STALE_SECONDS * 1000;

/** Makes a cache of a store's counts, which reads them when they are asked for. */
export function makeCountsCache(store: Pick<BallotStore, 'readCounts'>, now: () => number): CountsCache {
  const readCounted = shareReading(store, now);
  let last: { readonly counted: Counted; readonly tools: KnownTools; readonly sheet: CountsSheet } | null = null;
  return {
    async readSheet(tools) {
      const counted = await readCounted();
      if (last?.counted !== counted || last.tools !== tools) {
        last = { counted, tools, sheet: writeCountsSheet(votesOf(counted.subjects, tools, counted.at), tools) };
      }
      return last.sheet;
    },
    async readOne({ kind, slug }) {
      const { subjects } = await readCounted();
      return subjects.find((subject) => subject.kind === kind && subject.slug === slug)?.counts ?? {};
    },
  };
}

/** One reading at a time serves everybody who asks meanwhile. */
function shareReading(store: Pick<BallotStore, 'readCounts'>, now: () => number): () => Promise<Counted> | Counted {
  let last: Counted | null = null;
  let reading: Promise<Counted> | null = null;

  async function read(): Promise<Counted> {
    const at = now();
    try {
      return (last = { at, subjects: await store.readCounts() });
    } finally {
      reading = null;
    }
  }

  return () => {
    const age = last === null ? Infinity : Math.abs(now() - last.at);
    if (last !== null && age < FRESH) return last;
    reading ??= read();
    if (last === null || age >= STALE) return reading;
    // Whoever asks once the old counts are too old is told of the fault.
    reading.catch(() => {});
    return last;
  };
}
