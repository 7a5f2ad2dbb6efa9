import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Records } from '../records.ts';

/** Finds keys that repeat the slug or persona of the path, but differently. */
export function* checkPaths({ tools, reviews }: Records): Iterable<Diagnostic> {
  for (const tool of tools) yield* compare(tool, { key: 'slug', given: tool.value.slug, expected: tool.id });
  for (const review of reviews) {
    yield* compare(review, { key: 'tool', given: review.value.tool, expected: review.tool });
    yield* compare(review, { key: 'persona', given: review.value.persona, expected: review.id });
  }
}

interface Repetition {
  readonly key: string;
  readonly given: string | undefined;
  readonly expected: string;
}

function* compare(
  record: Records['tools'][number] | Records['reviews'][number],
  { key, given, expected }: Repetition,
): Iterable<Diagnostic> {
  if (given === undefined || given === expected) return;
  const message = `The ${key} is ${showValue(given)}, but the path says ${showValue(expected)}.`;
  yield diagnose('path-mismatch', record.placeOfValue([key]), { message, mend: 'Leave the key out, or rename what the path names.' });
}
