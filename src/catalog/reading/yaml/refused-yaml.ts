import { CST } from 'yaml';
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

const OPENING: ReadonlySet<string> = new Set(['flow-map-start', 'flow-seq-start']);
const CLOSING: ReadonlySet<string> = new Set(['flow-map-end', 'flow-seq-end']);
/** What opens another level without a bracket: `- - -` and `? ? ?` in a line, `a: b: c` within brackets. */
const IN_LINE: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind']);
const IN_BRACKETS: ReadonlySet<string> = new Set(['explicit-key-ind', 'map-value-ind']);

/** The lexer's own marks: they are no part of the source. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/**
 * Finds the first thing in a YAML text that is not read, in what the lexer has made of it, before it is parsed: the lexer goes through any
 * text in linear time, while the parser calls itself once for each level.
 */
export function findRefusedYaml(tokens: readonly string[]): Fault | null {
  let offset = 0;
  /** Levels that each open bracket holds without another one; the first are those of the line. */
  const runs = [0];
  let isScalar = false;
  for (const token of tokens) {
    if (MARKS.includes(token)) {
      isScalar = token === CST.SCALAR;
      // Brackets that are still open here are closed by the lines that follow.
      if (token === CST.FLOW_END) runs.splice(0, runs.length, 0);
      continue;
    }
    const type = isScalar ? 'scalar' : (CST.tokenType(token) ?? 'scalar');
    isScalar = false;
    const refused = REFUSED[type];
    if (refused !== undefined) return { ...refused, offset };
    const run = runs.pop() ?? 0;
    const isLine = runs.length === 0;
    const step = (isLine ? IN_LINE : IN_BRACKETS).has(type) ? 1 : 0;
    runs.push(type === (isLine ? 'newline' : 'comma') ? 0 : run + step);
    // The first colon of an entry is that of its bracket's own level.
    if (runs.length - 1 + Math.max(0, run + step - (isLine ? 0 : 1)) > MAX_DEPTH) return nestedTooDeeply(offset);
    if (OPENING.has(type)) runs.push(0);
    else if (CLOSING.has(type) && runs.length > 1) runs.pop();
    if (runs.length - 1 > MAX_DEPTH) return nestedTooDeeply(offset);
    offset += token.length;
  }
  return null;
}

/** Makes the fault of YAML that nests beyond `MAX_DEPTH`. */
export function nestedTooDeeply(offset: number): Fault {
  return { code: 'yaml-too-deep', offset, message: `This is nested more than ${MAX_DEPTH} levels deep.` };
}
