import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { PictureReport } from './share-pictures/write-share-pictures.ts';

/** What the thread beside the rendering needs to know. */
export interface BesideTask {
  readonly catalog: Catalog;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Where the files go; it is emptied first. */
  readonly folder: string;
  readonly pictureCache: string;
}

/**
 * Runs what `render` does, and writes the twins of comparisons and the share pictures meanwhile, on a thread of their own: rendering keeps
 * one core busy, and neither needs the other. They go into a folder of their own, as Astro empties the one it writes to. A fault of
 * either side is thrown; the thread never outlives the call.
 */
export async function writeBesidePages(task: BesideTask, render: () => Promise<void>): Promise<PictureReport> {
  await rm(task.folder, { recursive: true, force: true });
  const worker = new Worker(new URL('./beside-pages-worker.ts', import.meta.url), { workerData: task });
  const written = new Promise<PictureReport>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Writing what stands beside the pages stopped with code ${code}.`)));
  });
  try {
    const [report] = await Promise.all([written, render()]);
    return report;
  } finally {
    await worker.terminate();
  }
}
