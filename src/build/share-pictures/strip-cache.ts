import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import type { Drawing } from './drawing.ts';
import { listTypefaces } from './fonts.ts';
import { packStrip, unpackStrip } from './packed-strip.ts';
import type { PngStrip } from './png-strip.ts';

/** To be raised when a strip of the same drawing is encoded in another way. */
const ENCODING = 1;
/** Drawings that no build has used for so long are thrown away; builds of several sites share one cache. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
const ENTRY = '.strip';
const CONCURRENCY = 16;

const { version: renderer } = createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { readonly version: string };

/** Drawn strips of earlier builds, by what they show: a folder that may be deleted at any time. */
export interface StripCache {
  /** The strip of a drawing, or `null` when it is not there, or not whole. */
  readonly find: (drawing: Drawing) => Promise<PngStrip | null>;
  /** Gives the reason when the folder takes no entry: a build does without, and the next one draws again. */
  readonly keep: (drawing: Drawing, strip: PngStrip) => Promise<string | null>;
  /** Throws away what no build has used for long, as far as the folder lets it. */
  readonly prune: () => Promise<void>;
}

/** Opens the cache in a folder, which comes into being with its first entry; `now` is the time in milliseconds. */
export function openStripCache(folder: string, now: number): StripCache {
  const makers = [ENCODING, renderer, ...listTypefaces()].join('\n');
  const fileOf = ({ svg, colours }: Drawing): string => {
    const key = createHash('sha256')
      .update(JSON.stringify([makers, colours, svg]))
      .digest('hex');
    return join(folder, key.slice(0, 40) + ENTRY);
  };
  return {
    find: async (drawing) => {
      const file = fileOf(drawing);
      const strip = unpackStrip(await readFile(file).catch(() => null));
      if (strip !== null) await touch(file, now).catch(() => undefined);
      return strip;
    },
    keep: async (drawing, strip) => {
      const file = fileOf(drawing);
      // Written beside and renamed: another build, or the next one after this one was killed, meets whole entries only. The name is nobody
      // else's, as the number of a process is not: builds in two containers may share both the number and the folder.
      const unfinished = `${file}.${randomUUID()}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, packStrip(strip));
        await rename(unfinished, file);
        return null;
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        return error instanceof Error ? error.message : String(error);
      }
    },
    prune: () => prune(folder, now),
  };
}

/** Says that an entry is still in use, at most once a day; where that cannot be said, the entry is only drawn again some day. */
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
    if (age > (name.endsWith(ENTRY) ? KEPT_DAYS * DAY : DAY)) await rm(file, { force: true, recursive: true }).catch(() => undefined);
  });
}
