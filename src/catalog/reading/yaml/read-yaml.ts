import { isMap, isScalar, isSeq, parseDocument, type ErrorCode, type Pair, type YAMLParseError } from 'yaml';
import { showValue } from '../../diagnostics/show-value.ts';
import { fail, type Fault, type Outcome } from '../fault.ts';
import { findAmbiguity } from './ambiguous-scalar.ts';
import { findRefusedYaml, MAX_DEPTH, nestedTooDeeply } from './refused-yaml.ts';
import type { Tree } from './tree.ts';

const SYNTAX_MENDS: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_SCALAR_START: 'A text that begins with this sign goes in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A text that holds a colon and a space goes in quotes.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

/** State of one walk over a parsed document. */
interface Walk {
  /** Where the YAML begins within the file's text. */
  readonly start: number;
  readonly faults: Fault[];
}

/** Parses YAML that begins at `start` of a file's text; all offsets count from the start of that text. */
export function readYaml(source: string, start: number): Outcome<Tree> {
  const refused = findRefusedYaml(source);
  if (refused !== null) return fail({ ...refused, offset: start + refused.offset });
  // Keys are compared in `readMapping`: the parser's own comparison takes quadratic time.
  const document = parseDocument(source, { stringKeys: true, uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  // Errors after the first are mostly its consequences.
  if (error !== undefined) return fail(describeSyntaxError(error, start));
  const walk: Walk = { start, faults: [] };
  const tree = readNode(walk, document.contents, 0);
  return walk.faults.length > 0 ? { value: null, faults: walk.faults } : { value: tree, faults: [] };
}

function readNode(walk: Walk, node: unknown, depth: number): Tree {
  if (isScalar(node)) return { value: readScalar(walk, node), offset: offsetOf(walk, node) };
  if (!isMap(node) && !isSeq(node)) return { value: null, offset: walk.start };
  const offset = offsetOf(walk, node);
  if (depth >= MAX_DEPTH) {
    walk.faults.push(nestedTooDeeply(offset));
    return { value: null, offset };
  }
  if (isMap(node)) return readMapping(walk, { pairs: node.items, offset }, depth);
  const items = node.items.map((item) => readNode(walk, item, depth + 1));
  return { value: items.map((item) => item.value), offset, items };
}

function readMapping(walk: Walk, { pairs, offset }: { pairs: readonly Pair[]; offset: number }, depth: number): Tree {
  const entries = new Map<string, { keyOffset: number; tree: Tree }>();
  for (const pair of pairs) {
    const keyOffset = isScalar(pair.key) ? offsetOf(walk, pair.key) : offset;
    const key = String(isScalar(pair.key) ? readScalar(walk, pair.key) : pair.key);
    const tree = readNode(walk, pair.value, depth + 1);
    if (entries.has(key)) {
      walk.faults.push({
        code: 'duplicate-key',
        offset: keyOffset,
        message: `The key ${showValue(key)} stands here a second time.`,
        mend: 'Remove one of the two.',
      });
    } else entries.set(key, { keyOffset, tree });
  }
  // Object.fromEntries defines own properties: a key `__proto__` is a key like any other.
  return { value: Object.fromEntries([...entries].map(([key, { tree }]) => [key, tree.value])), offset, entries };
}

function readScalar(walk: Walk, scalar: { value: unknown; source?: string; type?: string; range?: readonly number[] | null }): unknown {
  const ambiguity = scalar.type === 'PLAIN' ? findAmbiguity(scalar.source ?? '', offsetOf(walk, scalar)) : null;
  if (ambiguity !== null) walk.faults.push(ambiguity);
  return scalar.value;
}

function offsetOf(walk: Walk, node: { range?: readonly number[] | null }): number {
  return walk.start + (node.range?.[0] ?? 0);
}

function describeSyntaxError({ code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>, start: number): Fault {
  const [summary = ''] = message.split('\n');
  return {
    code: 'yaml-syntax',
    offset: start + pos[0],
    message: `This is not valid YAML: ${summary}${/[.!?]$/.test(summary) ? '' : '.'}`,
    mend: SYNTAX_MENDS[code],
  };
}
