import { byCodeUnit } from '../catalog.ts';
import { diagnosticCodes, type DiagnosticCode } from './codes.ts';

/** A point in a file. */
export interface Place {
  /** Path relative to the working directory, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units as editors do. */
  readonly column: number;
}

/** What is wrong, and how to mend it where that can be said. */
export interface Wording {
  readonly message: string;
  readonly mend?: string | undefined;
}

/** One thing wrong in the content. */
export interface Diagnostic extends Place, Wording {
  readonly severity: 'error' | 'warning';
  readonly code: DiagnosticCode;
}

/** Makes a diagnostic, with the severity that the registry gives its code. */
export function diagnose(code: DiagnosticCode, { file, line, column }: Place, { message, mend }: Wording): Diagnostic {
  const { severity } = diagnosticCodes[code];
  return { file, line, column, severity, code, message, ...(mend === undefined ? {} : { mend }) };
}

/** Sorts by file, line, column and code; a new array. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (one, other) =>
      byCodeUnit(one.file, other.file) || one.line - other.line || one.column - other.column || byCodeUnit(one.code, other.code),
  );
}

/** Tells whether any diagnostic is an error, so that nothing may be built. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
