import type { Diagnostic } from '../diagnostic.ts';
import type { DiagnosticCode } from '../codes.ts';
import type { RecordCounts } from '../format.ts';

/** Matters of form that are mended and not reported, since nobody reads a page differently for them. */
export const formCodes = {
  'key-order': 'The keys of a record stand in another order than that of its schema, which makes two records hard to compare.',
  'trailing-space': 'A line ends with spaces or tabs that mean nothing.',
} as const satisfies Readonly<Record<string, string>>;

/** What a mend was made for: a fault that the check reports, or a matter of form that it does not. */
export type MendCode = DiagnosticCode | keyof typeof formCodes;

/** One change that was made to a content file, or could be. */
export interface Mend {
  /** Path relative to the working directory, with forward slashes. */
  readonly file: string;
  /** Counted from 1, in the file as it was before. */
  readonly line: number;
  readonly code: MendCode;
  readonly before: string;
  readonly after: string;
}

/** All that a check has to say, whatever form it is written in. */
export interface CheckReport {
  readonly counts: RecordCounts;
  /** Sorted by file, line, column and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was changed before the diagnostics were found, by file and line; `null` when nothing was to be changed. */
  readonly mends: readonly Mend[] | null;
}

/** How a report may be written: for a terminal, for a program, as annotations of a workflow on GitHub, or for code scanning. */
export const REPORT_FORMATS = ['text', 'json', 'github', 'sarif'] as const;
/** Name of a form that a report may be written in. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Counts the errors and warnings of a report. */
export function countFaults(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}
