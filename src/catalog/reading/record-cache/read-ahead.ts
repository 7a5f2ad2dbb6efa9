import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../read-source.ts';
import type { Entry } from '../sort-files.ts';
import { keyOf } from './kept-reading.ts';
import type { RecordCache } from './record-cache.ts';

/** A key and a text for a cache. */
export type KeptEntry = readonly [string, string];

/** So many files take about as long to read as threads take to start. */
const WORTHWHILE = 1_000;
const BATCH = 250;
/** Each thread takes some 100 MB. */
const MAX_THREADS = 4;
/** Nothing that a thread reads outlives its batch. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/**
 * Reads on all cores, where there is much to read, what a cache does not hold of these files; what it does not come to is read when its turn
 * comes. Where threads cannot be had, nothing is lost but time.
 */
export async function readAhead(sources: ReadonlyMap<Entry, Source | Diagnostic>, cache: RecordCache): Promise<void> {
  const unknown = [...sources].flatMap(([entry, source]) => (isUnknown(entry, source, cache) ? [entry] : []));
  const threads = Math.min(availableParallelism(), MAX_THREADS);
  if (threads === 1 || unknown.length < WORTHWHILE) return;
  const batches = Array.from({ length: Math.ceil(unknown.length / BATCH) }, (_, index) =>
    unknown.slice(index * BATCH, (index + 1) * BATCH),
  ).values();
  await Promise.all(Array.from({ length: threads }, () => readBatches(batches, cache)));
}

function isUnknown({ at: { kind } }: Entry, source: Source | Diagnostic, cache: RecordCache): boolean {
  if ('code' in source || kind === 'logo') return false;
  const key = keyOf({ kind, bytes: source.bytes });
  return key !== null && !cache.has(key);
}

async function readBatches(batches: Iterable<readonly Entry[]>, cache: RecordCache): Promise<void> {
  const worker = new Worker(join(import.meta.dirname, 'read-batch.ts'), { resourceLimits: LIMITS });
  try {
    for (const batch of batches) {
      for (const [key, text] of await askForBatch(worker, batch)) cache.keep(key, text);
    }
  } catch {
    // The other threads go on, and what this one leaves is read without it.
  } finally {
    await worker.terminate();
  }
}

function askForBatch(worker: Worker, batch: readonly Entry[]): Promise<readonly KeptEntry[]> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once('message', resolve).once('error', reject).once('exit', reject);
    worker.postMessage(batch);
  });
}
