import { CST, Lexer } from 'yaml';
import type { DiagnosticCode } from '../../diagnostics/codes.ts';
import type { Wording } from '../../diagnostics/diagnostic.ts';
import type { Fault } from '../fault.ts';

/** Most levels of lists and mappings within each other. */
export const MAX_DEPTH = 12;

const REFUSED: Readonly<Partial<Record<string, Wording & { readonly code: DiagnosticCode }>>> = {
  anchor: {
    code: 'yaml-anchor',
    message: 'This is a YAML anchor.',
    mend: 'Write the value out where it is needed; a text that begins with `&` goes in quotes.',
  },
  alias: {
    code: 'yaml-anchor',
    message: 'This is a YAML alias.',
    mend: 'Write the value out where it is needed; a text that begins with `*` goes in quotes.',
  },
  tag: { code: 'yaml-tag', message: 'This is a YAML tag.', mend: 'Remove it; a text that begins with `!` goes in quotes.' },
  'directive-line': {
    code: 'yaml-tag',
    message: 'This is a YAML directive.',
    mend: 'Remove it; a text that begins with `%` goes in quotes.',
  },
};

/** What each kind of token adds to the flow depth (brackets) and to the run of dashes within one line. */
const DEPTH_STEPS: Readonly<Partial<Record<string, number>>> = {
  'flow-map-start': 1,
  'flow-seq-start': 1,
  'flow-map-end': -1,
  'flow-seq-end': -1,
};
const RUN_STEPS: Readonly<Partial<Record<string, number>>> = { 'seq-item-ind': 1, 'explicit-key-ind': 1 };

/** The lexer's own marks: they are no part of the source. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/**
 * Finds the first thing in a YAML text that is not read, before it is parsed: the lexer goes through any text in
 * linear time, while the parser calls itself once for each level.
 */
export function findRefusedYaml(source: string): Fault | null {
  let [offset, depth, run] = [0, 0, 0];
  let isScalar = false;
  for (const token of new Lexer().lex(source)) {
    if (MARKS.includes(token)) {
      isScalar = token === CST.SCALAR;
      continue;
    }
    const type = isScalar ? 'scalar' : (CST.tokenType(token) ?? 'scalar');
    isScalar = false;
    const refused = REFUSED[type];
    if (refused !== undefined) return { ...refused, offset };
    depth = Math.max(0, depth + (DEPTH_STEPS[type] ?? 0));
    run = type === 'newline' ? 0 : run + (RUN_STEPS[type] ?? 0);
    if (depth + run > MAX_DEPTH) return nestedTooDeeply(offset);
    offset += token.length;
  }
  return null;
}

/** Makes the fault of YAML that nests beyond `MAX_DEPTH`. */
export function nestedTooDeeply(offset: number): Fault {
  return { code: 'yaml-too-deep', offset, message: `This is nested more than ${MAX_DEPTH} levels deep.` };
}
