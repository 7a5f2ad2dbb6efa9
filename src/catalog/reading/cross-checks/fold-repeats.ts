import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What a slip in one file, such as a renamed persona, brings up in every file that refers to it. */
const REFERENCES: ReadonlySet<DiagnosticCode> = new Set(['unknown-category', 'unknown-persona', 'unknown-spec', 'unknown-tool']);

/** Up to this many places of one slip are listed one by one. */
const MAX_LISTED = 3;

/** Leaves of a reference that is wrong in many places in the same way only the first, which says in how many more. */
export function foldRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = Map.groupBy(diagnostics, keyOf);
  return diagnostics.flatMap((diagnostic) => {
    const group = REFERENCES.has(diagnostic.code) ? (groups.get(keyOf(diagnostic)) ?? []) : [];
    if (group.length <= MAX_LISTED) return [diagnostic];
    const more = `The same holds in ${group.length - 1} more places.`;
    return diagnostic === group[0] ? [{ ...diagnostic, mend: diagnostic.mend === undefined ? more : `${diagnostic.mend} ${more}` }] : [];
  });
}

function keyOf({ code, message, mend }: Diagnostic): string {
  return JSON.stringify([code, message, mend]);
}
