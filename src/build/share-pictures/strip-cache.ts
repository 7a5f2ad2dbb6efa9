import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { openFileCache } from '../file-cache.ts';
import type { Drawing } from './drawing.ts';
import { listTypefaces } from './fonts.ts';
import { packStrip, unpackStrip } from './packed-strip.ts';
import type { PngStrip } from './png-strip.ts';

/** To be raised when a strip of the same drawing is encoded in another way. */
const ENCODING = 1;

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
  const cache = openFileCache(folder, now);
  const makers = [ENCODING, renderer, ...listTypefaces()].join('\n');
  const nameOf = ({ svg, colours }: Drawing): string => {
    const key = createHash('sha256')
      .update(JSON.stringify([makers, colours, svg]))
      .digest('hex');
    return `${key.slice(0, 40)}.strip`;
  };
  return {
    find: async (drawing) => unpackStrip(await cache.find(nameOf(drawing))),
    keep: (drawing, strip) => cache.keep(nameOf(drawing), packStrip(strip)),
    prune: cache.prune,
  };
}
