import { readRecords } from '#src/catalog/reading/records.ts';
import { sortFiles, type Entry } from '#src/catalog/reading/sort-files.ts';
import { walkContent } from '#src/catalog/reading/walk.ts';
import { knownValuesIn, type KnownValues } from './known-values.ts';

/** What a content folder knows, and the files in it that have a place. */
export interface KnownContent {
  readonly known: KnownValues;
  readonly files: readonly Entry[];
}

/** Reads what a content folder knows, whatever is wrong in it. */
export function readKnownContent(folder: string): KnownContent {
  const sorted = sortFiles(walkContent(folder).files);
  // Reviews and notes are named by their paths alone, and are most of the files.
  const readable = sorted.readable.filter(({ at }) => at.kind !== 'review' && at.kind !== 'note');
  return { known: knownValuesIn(readRecords({ ...sorted, readable }, null).records), files: sorted.known };
}
