import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Records } from '../records.ts';
import { checkAliases } from './aliases.ts';
import { checkCovers } from './covers.ts';
import { checkDates } from './dates.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkNotes } from './notes.ts';
import { checkPaths } from './paths.ts';
import { checkPresets } from './presets.ts';
import { checkReferences } from './references.ts';
import { checkReviews } from './reviews.ts';
import { checkSpecDefinitions } from './spec-definitions.ts';
import { checkSpecs } from './specs.ts';
import { checkVotes } from './votes.ts';

/** Finds what is wrong between records, each of which may be right by itself; `today` is YYYY-MM-DD. */
export function crossCheck(records: Records, today: string): readonly Diagnostic[] {
  return [
    ...checkPaths(records),
    ...checkPresets(records),
    ...checkReferences(records),
    ...checkAliases(records),
    ...checkDuplicates(records),
    ...checkCovers(records),
    ...checkSpecDefinitions(records),
    ...checkSpecs(records),
    ...checkReviews(records),
    ...checkNotes(records),
    ...checkVotes(records),
    ...checkDates(records, today),
  ];
}
