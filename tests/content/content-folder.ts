import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatReport } from '#src/catalog/diagnostics/format.ts';
import { readCatalog, type CatalogReading } from '#src/catalog/reading/read-catalog.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';

/** The day that all cases are checked on. */
export const TODAY = '2026-11-21';

/** Folder of the valid content and of the cases that are laid over it. */
export const CASES = import.meta.dirname;

/** Runs a test on a fresh copy of the valid content, and removes the copy. */
export async function withContent<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const parent = await mkdtemp(join(tmpdir(), 'pairwise-content-'));
  try {
    const folder = join(parent, 'content');
    await cp(join(CASES, 'base'), folder, { recursive: true });
    return await use(folder);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** Lays a case over a content folder: its files, without what `removed.txt` lists; what mends it lies in a folder `mended` of its own. */
export async function overlayCase(name: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const mended = join(CASES, name, 'mended');
  await cp(join(CASES, name), folder, { recursive: true, filter: (path) => path !== mended });
  await rm(join(folder, 'expected.txt'), { force: true });
  const removed = await readFile(join(folder, 'removed.txt'), 'utf8').catch(() => '');
  for (const path of ['removed.txt', ...removed.split('\n').filter((line) => line !== '')]) await rm(join(folder, path), { force: true });
}

/** Reads a content folder as the checker does. */
export async function readFolder(folder: string): Promise<CatalogReading> {
  return readCatalog(folder, { today: TODAY });
}

/** Gives what the checker prints on a folder, as if the folder were `content`. */
export async function checkFolder(folder: string): Promise<string> {
  const { diagnostics, counts } = await readFolder(folder);
  return `${formatReport(counts, diagnostics)}\n`.replaceAll(showPath(folder), 'content');
}
