// A thread of its own: writes what a site has beside its pages, then tells what the pictures took.
import { parentPort, workerData } from 'node:worker_threads';
import type { BesideTask } from './beside-pages.ts';
import { writeComparisonTwins } from './comparison-twins.ts';
import { writeSharePictures } from './share-pictures/write-share-pictures.ts';

const { catalog, today, folder, pictureCache } = workerData as BesideTask;
writeComparisonTwins(catalog, folder, today);
parentPort?.postMessage(await writeSharePictures(catalog, folder, pictureCache));
