import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../read-source.ts';
import type { Entry } from '../sort-files.ts';
import { keyOf } from './kept-reading.ts';
import { readBatch } from './read-batch.ts';
import type { RecordCache } from './record-cache.ts';

/** A key and a text for a cache. */
export type KeptEntry = readonly [string, string];

/** Fewer files are read when their turn comes. */
const WORTHWHILE = 2_000;
const BATCH = 250;
/** Another thread takes most of a second to start, and some 100 MB. */
const ALONE_MILLISECONDS = 3_000;
const MAX_THREADS = 4;
/** Nothing that a thread reads outlives its batch. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/**
 * Reads, where there is much to read, what a cache does not hold of these files; what it does not come to is read when its turn comes. When
 * that takes long, threads on all cores help. Where they cannot be had, nothing is lost but time.
 */
export async function readAhead(sources: ReadonlyMap<Entry, Source | Diagnostic>, cache: RecordCache): Promise<void> {
  const unknown = [...sources].flatMap(([entry, source]) => (isUnknown(entry, source, cache) ? [entry] : []));
  const threads = Math.min(availableParallelism(), MAX_THREADS);
  if (threads === 1 || unknown.length < WORTHWHILE) return;
  const batches = Array.from({ length: Math.ceil(unknown.length / BATCH) }, (_, index) =>
    unknown.slice(index * BATCH, (index + 1) * BATCH),
  ).values();
  const start = performance.now();
  const starting = new AbortController();
  const others: Promise<void>[] = [];
  for (const batch of batches) {
    readBatch(batch, cache, sources);
    const isLong = performance.now() - start > ALONE_MILLISECONDS;
    while (isLong && others.length < threads - 1) others.push(readBatchesInThread(batches, cache, starting.signal));
    // The others are waiting for their next batch.
    await setImmediate();
  }
  starting.abort();
  await Promise.all(others);
}

function isUnknown({ at: { kind } }: Entry, source: Source | Diagnostic, cache: RecordCache): boolean {
  if ('code' in source || kind === 'logo') return false;
  const key = keyOf({ kind, bytes: source.bytes });
  return key !== null && !cache.has(key);
}

/** Has another thread read batches, once it has started; it takes none before, so that nobody waits for one that starts too late. */
async function readBatchesInThread(batches: Iterable<readonly Entry[]>, cache: RecordCache, starting: AbortSignal): Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'read-batch-thread.ts'), { resourceLimits: LIMITS });
  const ended = new AbortController();
  worker.once('error', () => ended.abort()).once('exit', () => ended.abort());
  try {
    await once(worker, 'message', { signal: AbortSignal.any([starting, ended.signal]) });
    for (const batch of batches) {
      worker.postMessage(batch);
      const [kept] = (await once(worker, 'message', { signal: ended.signal })) as [readonly KeptEntry[]];
      for (const [key, text] of kept) cache.keep(key, text);
    }
  } catch {
    // The other threads go on, and what this one leaves is read without it.
  } finally {
    await worker.terminate();
  }
}
