import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Wording } from '../diagnostics/diagnostic.ts';

/** One thing wrong within a text, before its offset is turned into a line and a column. */
export interface Fault extends Wording {
  readonly code: DiagnosticCode;
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/** What a reading step gives: its value, or why there is none. */
export type Outcome<Value> =
  { readonly value: Value; readonly faults: readonly Fault[] } | { readonly value: null; readonly faults: readonly Fault[] };

/** Makes the outcome of a step that one fault ends. */
export function fail(fault: Fault): { readonly value: null; readonly faults: readonly Fault[] } {
  return { value: null, faults: [fault] };
}
