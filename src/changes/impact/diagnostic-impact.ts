import type { Diagnostic } from '#src/catalog/diagnostics/diagnostic.ts';

/** What a check finds in one reading of the content and not in another. */
export interface DiagnosticImpact {
  /** Faults that were not there, in the order of the check. */
  readonly fresh: readonly Diagnostic[];
  /** Faults that are there no more. */
  readonly mended: readonly Diagnostic[];
}

/**
 * Holds two lists of diagnostics against each other, whose files are named from the content folder. A fault that has only moved to another
 * line is the same; of several alike in one file, as many are new as there are more.
 */
export function compareDiagnostics(before: readonly Diagnostic[], after: readonly Diagnostic[]): DiagnosticImpact {
  return { fresh: withoutThose(after, before), mended: withoutThose(before, after) };
}

function withoutThose(diagnostics: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const other of others) known.set(keyOf(other), (known.get(keyOf(other)) ?? 0) + 1);
  return diagnostics.filter((diagnostic) => {
    const left = known.get(keyOf(diagnostic)) ?? 0;
    if (left > 0) known.set(keyOf(diagnostic), left - 1);
    return left === 0;
  });
}

function keyOf({ file, code, message }: Diagnostic): string {
  return JSON.stringify([file, code, message]);
}
