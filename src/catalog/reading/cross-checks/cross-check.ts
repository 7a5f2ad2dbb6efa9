import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Records } from '../records.ts';
import { checkAliases } from './aliases.ts';
import { checkCovers } from './covers.ts';
import { checkDates } from './dates.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkLookAlikes } from './look-alikes.ts';
import { checkNotes } from './notes.ts';
import { checkPanels } from './panels.ts';
import { checkPaths } from './paths.ts';
import { checkPresets } from './presets.ts';
import { checkPrices } from './prices.ts';
import { checkReferences } from './references.ts';
import { checkRepository } from './repository.ts';
import { checkReviews } from './reviews.ts';
import { checkSpecDefinitions } from './spec-definitions.ts';
import { checkSpecs } from './specs.ts';
import { checkStaleFacts } from './stale-facts.ts';
import { checkTaglines } from './taglines.ts';
import { checkVotes } from './votes.ts';

/** Finds what is wrong between records, each of which may be right by itself; `today` is YYYY-MM-DD. */
export function crossCheck(records: Records, today: string): readonly Diagnostic[] {
  return [
    ...checkPaths(records),
    ...checkPresets(records),
    ...checkRepository(records),
    ...checkReferences(records),
    ...checkAliases(records),
    ...checkDuplicates(records),
    ...checkLookAlikes(records),
    ...checkTaglines(records),
    ...checkPrices(records),
    ...checkCovers(records),
    ...checkSpecDefinitions(records),
    ...checkSpecs(records),
    ...checkReviews(records),
    ...checkPanels(records),
    ...checkNotes(records),
    ...checkVotes(records),
    ...checkDates(records, today),
    ...checkStaleFacts(records, today),
  ];
}
