import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Mend } from '#src/catalog/diagnostics/formats/check-report.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import { mendFile } from './mend-file.ts';
import { planMends } from './plan-mends.ts';

/** What came of mending a content folder. */
export interface MendOutcome {
  /** By file and line. */
  readonly mends: readonly Mend[];
  /** A sentence for each file that was to be mended and could not be written. */
  readonly refusals: readonly string[];
}

/** Mends in the files of a content folder what has one right answer; a file is replaced as a whole or left as it is. */
export async function mendContent(folder: string): Promise<MendOutcome> {
  const mends: Mend[] = [];
  const refusals: string[] = [];
  const plans = await planMends(folder);
  // One by one: whoever stops this in the middle finds each file either as it was or mended.
  for (const plan of plans.toSorted((one, other) => byCodeUnit(one.file.shown, other.file.shown))) {
    const reason = await mendFile(plan.file.absolute, plan);
    if (reason === null) mends.push(...plan.mends);
    else refusals.push(`${escapeControls(plan.file.shown)} was not mended: ${reason}.`);
  }
  return { mends, refusals };
}
