import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';

/** Entries that no build has used for so long are thrown away; builds of several sites share one cache. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
const CONCURRENCY = 16;

/** What earlier builds made at some cost, by name: a folder that may be deleted at any time. Who reads an entry makes sure that it is whole. */
export interface FileCache {
  /** The bytes of an entry, or `null` when it is not there. */
  readonly find: (name: string) => Promise<Buffer | null>;
  /** Gives the reason when the folder takes no entry: a build does without, and the next one makes it again. */
  readonly keep: (name: string, bytes: Buffer) => Promise<string | null>;
  /** Throws away what no build has used for long, as far as the folder lets it. */
  readonly prune: () => Promise<void>;
}

/** Opens the cache in a folder, which comes into being with its first entry; `now` is the time in milliseconds. */
export function openFileCache(folder: string, now: number): FileCache {
  return {
    find: async (name) => {
      const file = join(folder, name);
      const bytes = await readFile(file).catch(() => null);
      if (bytes !== null) await touch(file, now).catch(() => undefined);
      return bytes;
    },
    keep: async (name, bytes) => {
      // Written beside and renamed: another build, or the next one after this one was killed, meets whole entries only. The name is nobody
      // else's, as the number of a process is not: builds in two containers may share both the number and the folder.
      const unfinished = join(folder, `${name}.${randomUUID()}${UNFINISHED}`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, bytes);
        await rename(unfinished, join(folder, name));
        return null;
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        return error instanceof Error ? error.message : String(error);
      }
    },
    prune: () => prune(folder, now),
  };
}

const UNFINISHED = '.unfinished';

/** Says that an entry is still in use, at most once a day; where that cannot be said, the entry is only made again some day. */
async function touch(file: string, now: number): Promise<void> {
  const { mtimeMs } = await stat(file);
  if (now - mtimeMs > DAY) await utimes(file, now / 1000, now / 1000);
}

async function prune(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await mapConcurrently(names, CONCURRENCY, async (name) => {
    const file = join(folder, name);
    // Another build may have thrown it away meanwhile.
    const age = await stat(file).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    // What a killed build left half-written is never used again.
    if (age > (name.endsWith(UNFINISHED) ? DAY : KEPT_DAYS * DAY)) await rm(file, { force: true, recursive: true }).catch(() => undefined);
  });
}
