import { join } from 'node:path';
import { fingerprintEngine } from './engine-fingerprint.ts';
import { removeLeftovers } from './leftovers.ts';
import { readSegments, writeSegment } from './segments.ts';

/** What reading files gave in earlier runs, by what the files hold; it saves time, and never changes what comes of a reading. */
export interface RecordCache {
  has(key: string): boolean;
  /** Gives what is kept under a key; `null` when nothing is. */
  find(key: string): string | null;
  /** Keeps a text of one line under a key that names all that it depends on. */
  keep(key: string, text: string): void;
  /** Leaves to later runs what was kept in this one; a disk that refuses costs them time and nothing else. */
  save(): void;
}

/** What a cache depends on beside its folder. */
export interface CacheOptions {
  /** Names the code that makes the entries; while it gives `null`, the folder is neither read nor written. */
  readonly engine?: () => string | null;
  readonly maxBytes?: number;
}

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Opens the cache in a folder, which is made when it is needed, and may be removed at any time. What other code has written, or what is not
 * whole, is left aside.
 */
export function openRecordCache(folder: string, { engine = fingerprintEngine, maxBytes = MAX_BYTES }: CacheOptions = {}): RecordCache {
  const version = engine();
  const segments = version === null ? [] : readSegments(join(folder, version));
  /** Segments that a save may make one of; after the first, they are. */
  let mergeable = segments;
  // In UTF-8, which is what is written, and half of what a text with a single dash takes otherwise.
  const kept = new Map<string, Buffer>();
  const unsaved = new Map<string, Buffer>();
  const used = new Set<string>();
  const find = (key: string): string | null => {
    const text = kept.get(key) ?? segments.find(({ keys }) => keys.has(key))?.find(key) ?? null;
    if (text !== null) used.add(key);
    return text === null ? null : text.toString();
  };
  const keep = (key: string, text: string): void => {
    const bytes = Buffer.from(text);
    kept.set(key, bytes);
    unsaved.set(key, bytes);
  };
  const save = (): void => {
    // Code that has changed since it was loaded would put its name to what the code before it has made.
    if (version === null || unsaved.size === 0 || engine() !== version) return;
    try {
      writeSegment(join(folder, version), { segments: mergeable, fresh: unsaved, used, maxBytes });
      removeLeftovers(folder, version);
    } catch {
      // As `save` says.
    }
    mergeable = [];
    unsaved.clear();
  };
  const has = (key: string): boolean => kept.has(key) || segments.some(({ keys }) => keys.has(key));
  return { has, find, keep, save };
}
