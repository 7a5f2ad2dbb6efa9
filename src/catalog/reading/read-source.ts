import { readFile } from 'node:fs/promises';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { decodeLeniently } from './decode.ts';
import { indexLines } from './line-index.ts';
import { reasonOf, startOf } from './shown-path.ts';
import type { ContentFile } from './walk.ts';

/** The bytes of a content file, and where each offset of its text stands. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly place: (offset: number) => Place;
}

/** Reads a file; gives the diagnostic instead when the operating system refuses to. */
export async function readSource(file: ContentFile): Promise<Source | Diagnostic> {
  const bytes = await readFile(file.absolute).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') {
    return diagnose('unreadable-file', startOf(file.absolute), { message: `This file cannot be read (${bytes}).` });
  }
  const positionOf = indexLines(decodeLeniently(bytes));
  return { bytes, place: (offset) => ({ file: file.shown, ...positionOf(offset) }) };
}
