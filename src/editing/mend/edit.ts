import type { DiagnosticCode } from '#src/catalog/diagnostics/codes.ts';
import type { formCodes } from '#src/catalog/diagnostics/formats/check-report.ts';

/** The faults that may have one right answer: in files without any of them, nothing that the check reports can be mended. */
export const MENDABLE_CODES = [
  'ambiguous-value',
  'bad-date',
  'bad-slug',
  'not-one-line',
  'path-mismatch',
  'pick-not-in-pair',
  'spec-kind',
  'unknown-category',
  'unknown-key',
  'unknown-persona',
  'unknown-spec',
  'unknown-tool',
  'unknown-value',
  'wrong-type',
] as const satisfies readonly DiagnosticCode[];
/** A fault that may have one right answer. */
export type MendableCode = (typeof MENDABLE_CODES)[number];

/** One change to a text; offsets count in UTF-16 code units from its start. */
export interface Edit {
  readonly code: MendableCode | keyof typeof formCodes;
  readonly start: number;
  readonly end: number;
  /** What comes in the place of what stands from `start` to `end`. */
  readonly text: string;
}

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((one, other) => one.start - other.start);
  const kept = sorted.map(({ text: after, end }, index) => after + text.slice(end, sorted[index + 1]?.start));
  return text.slice(0, sorted[0]?.start) + kept.join('');
}
