import { hash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writePieces } from './write-pieces.ts';

/** Entries of a cache that one run has written: lines of a key, a tab and a text in one line. */
export interface Segment {
  readonly file: string;
  readonly size: number;
  readonly keys: ReadonlySet<string>;
  /** Gives a text in UTF-8. */
  find(key: string): Buffer | null;
}

/** What a run leaves to the next one. */
export interface Leaving {
  readonly segments: readonly Segment[];
  /** Texts in UTF-8. */
  readonly fresh: ReadonlyMap<string, Uint8Array>;
  /** Keys that this run has asked for and found. */
  readonly used: ReadonlySet<string>;
  /** Most bytes of segments before what this run has not used is left out. */
  readonly maxBytes: number;
}

const MAX_SEGMENTS = 8;
const SUFFIX = '.entries';
const [TAB, LINE_FEED] = [0x09, 0x0a];
const LINE_END = Uint8Array.of(LINE_FEED);
const NOTHING = new Uint8Array();

/** Reads the segments of a folder; a file that does not hold, byte for byte, what its name is the sum of is left aside. */
export function readSegments(folder: string): readonly Segment[] {
  return listNames(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .flatMap((name) => readSegment(join(folder, name), name) ?? []);
}

/**
 * Writes fresh entries as a segment. Many small segments become one; where much lies in them, only what this run has used stays. Other
 * runs may do the same at the same time: a file appears whole, is never changed, and one that goes is missed by nobody.
 */
export function writeSegment(folder: string, { segments, fresh, used, maxBytes }: Leaving): void {
  mkdirSync(folder, { recursive: true });
  const isFull = segments.reduce((sum, { size }) => sum + size, 0) > maxBytes;
  const merged = isFull || segments.length >= MAX_SEGMENTS ? segments : [];
  const entries = new Map<string, () => Uint8Array>();
  for (const segment of merged) {
    for (const key of segment.keys) if (!isFull || used.has(key)) entries.set(key, () => segment.find(key) ?? NOTHING);
  }
  for (const [key, text] of fresh) entries.set(key, () => text);
  const file = writeEntries(folder, entries);
  for (const segment of merged) if (segment.file !== file) rmSync(segment.file, { force: true });
}

function writeEntries(folder: string, entries: ReadonlyMap<string, () => Uint8Array>): string {
  const unfinished = join(folder, `.${randomUUID()}`);
  const file = join(folder, writePieces(unfinished, listParts(entries)) + SUFFIX);
  renameSync(unfinished, file);
  return file;
}

function* listParts(entries: ReadonlyMap<string, () => Uint8Array>): Iterable<Uint8Array> {
  for (const [key, text] of entries) {
    yield Buffer.from(`${key}\t`);
    yield text();
    yield LINE_END;
  }
}

function readSegment(file: string, name: string): Segment | null {
  const bytes = readRegularFile(file);
  if (bytes === null || nameOf(bytes) !== name) return null;
  const places = indexEntries(bytes);
  const find = (key: string): Buffer | null => {
    const place = places.get(key);
    return place === undefined ? null : bytes.subarray(place.start, place.end);
  };
  return { file, size: bytes.length, keys: new Set(places.keys()), find };
}

function nameOf(bytes: Uint8Array): string {
  return hash('sha256', bytes) + SUFFIX;
}

/** Gives where the text of each entry stands; what is no entry is skipped. */
function indexEntries(bytes: Buffer): ReadonlyMap<string, { readonly start: number; readonly end: number }> {
  const places = new Map<string, { readonly start: number; readonly end: number }>();
  let line = 0;
  for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, line)) {
    const tab = bytes.indexOf(TAB, line);
    if (tab !== -1 && tab < end) places.set(bytes.toString('latin1', line, tab), { start: tab + 1, end });
    line = end + 1;
  }
  return places;
}

/** Gives the bytes of a file; `null` for one that cannot be read, and for a link or a device. */
function readRegularFile(file: string): Buffer | null {
  try {
    return lstatSync(file).isFile() ? readFileSync(file) : null;
  } catch {
    return null;
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
