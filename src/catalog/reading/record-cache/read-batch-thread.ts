// Runs in a thread of its own (read-ahead.ts): says that it has started, reads files, and sends back what a cache keeps of them.
import { parentPort } from 'node:worker_threads';
import type { Entry } from '../sort-files.ts';
import type { KeptEntry } from './read-ahead.ts';
import { readBatch } from './read-batch.ts';

parentPort?.on('message', (batch: readonly Entry[]) => {
  const kept: KeptEntry[] = [];
  readBatch(batch, { has: () => false, find: () => null, keep: (key, text) => void kept.push([key, text]), save: () => undefined });
  parentPort?.postMessage(kept);
});
parentPort?.postMessage([]);
