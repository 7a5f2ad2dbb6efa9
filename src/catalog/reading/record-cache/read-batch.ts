// Runs in a thread of its own (read-ahead.ts): reads files, and sends back what a cache keeps of them.
import { parentPort } from 'node:worker_threads';
import { readRecord } from '../read-record.ts';
import { recordSchemas } from '../record-schemas.ts';
import type { Entry } from '../sort-files.ts';
import type { KeptEntry } from './read-ahead.ts';
import type { RecordCache } from './record-cache.ts';

parentPort?.on('message', (batch: readonly Entry[]) => {
  const kept: KeptEntry[] = [];
  const cache: RecordCache = {
    has: () => false,
    find: () => null,
    keep: (key, text) => void kept.push([key, text]),
    save: () => undefined,
  };
  for (const entry of batch) {
    const { kind } = entry.at;
    if (kind !== 'logo') readRecord(entry, { schema: recordSchemas[kind], cache });
  }
  parentPort?.postMessage(kept);
});
