import type { Diagnostic } from './diagnostic.ts';
import { escapeControls } from './show-value.ts';

/** Records that a reading found, whether or not they could be read. */
export interface RecordCounts {
  readonly tools: number;
  readonly reviews: number;
}

/**
 * Writes diagnostics for a terminal, one under the other with a blank line between.
 * @example
 * content/tools/smollm3/reviews/pm.md:2:8 error score-out-of-range
 *   The score is 101, expected a whole number from 0 to 100.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n\n');
}

/**
 * Writes the closing line of a check.
 * @example 16 tools, 73 reviews: 0 errors, 2 warnings.
 */
export function formatCounts(counts: RecordCounts, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  const records = `${count(counts.tools, 'tool')}, ${count(counts.reviews, 'review')}`;
  return `${records}: ${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}.`;
}

/** Writes all that a check prints: the diagnostics, if there are any, and the closing line. */
export function formatReport(counts: RecordCounts, diagnostics: readonly Diagnostic[]): string {
  return [...diagnostics.map(formatDiagnostic), formatCounts(counts, diagnostics)].join('\n\n');
}

function formatDiagnostic({ file, line, column, severity, code, message, mend }: Diagnostic): string {
  const lines = [`${file}:${line}:${column} ${severity} ${code}`, `  ${message}`, ...(mend === undefined ? [] : [`  ${mend}`])];
  return lines.map(escapeControls).join('\n');
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
