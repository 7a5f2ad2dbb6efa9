import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { decodeLeniently } from './decode.ts';
import { indexLines, type Position } from './line-index.ts';
import { reasonOf, startOf } from './shown-path.ts';
import { MAX_BYTES, type Entry } from './sort-files.ts';
import type { ContentFile } from './walk.ts';

/** The bytes of a content file, and where each offset of its text stands. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly place: (offset: number) => Place;
}

/** Not to wait for a writer, where a pipe has come into the place of the file; on Windows there is neither the flag nor such pipes. */
const FLAGS = process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Reads a file; gives the diagnostic instead when the operating system refuses to. One file after the other, without promises: they would
 * take most of the time that reading ten thousand small files takes.
 */
export function readSource(file: ContentFile): Source | Diagnostic {
  try {
    const bytes = readBytes(file);
    return { bytes, place: placeIn(file, bytes) };
  } catch (error) {
    return diagnose('unreadable-file', startOf(file.absolute), { message: `This file cannot be read (${reasonOf(error)}).` });
  }
}

/** Reads files, before it is known what of them is kept. */
export function readSources(readable: readonly Entry[]): ReadonlyMap<Entry, Source | Diagnostic> {
  return new Map(readable.map((entry) => [entry, readSource(entry.file)]));
}

/** Makes the function that gives the place of an offset; lines are counted when the first place is asked for, which is rarely. */
function placeIn(file: ContentFile, bytes: Uint8Array): (offset: number) => Place {
  let positionOf: ((offset: number) => Position) | undefined;
  return (offset) => ({ file: file.shown, ...(positionOf ??= indexLines(decodeLeniently(bytes)))(offset) });
}

function readBytes(file: ContentFile): Uint8Array {
  const descriptor = openSync(file.absolute, FLAGS);
  try {
    const details = fstatSync(descriptor);
    // Something without an end may have come into its place since the folder was walked.
    if (!details.isFile() || details.size > Math.max(file.size, MAX_BYTES)) throw new Error('It is no longer what it was.');
    const bytes = Buffer.allocUnsafe(details.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}
