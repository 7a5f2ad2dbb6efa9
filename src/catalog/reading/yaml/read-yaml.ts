import { Composer, type CST, Document, isMap, isScalar, isSeq, Lexer, type Pair, Parser, YAMLParseError } from 'yaml';
import { showValue } from '../../diagnostics/show-value.ts';
import { fail, type Fault, type Outcome } from '../fault.ts';
import { findAmbiguity } from './ambiguous-scalar.ts';
import { findRefusedYaml, MAX_DEPTH, nestedTooDeeply } from './refused-yaml.ts';
import { describeSyntaxError, findFalseSpace } from './syntax-fault.ts';
import type { Tree } from './tree.ts';

/** State of one walk over a parsed document. */
interface Walk {
  /** Where the YAML begins within the file's text. */
  readonly start: number;
  readonly faults: Fault[];
}

/** Parses YAML that begins at `start` of a file's text; all offsets count from the start of that text. */
export function readYaml(source: string, start: number): Outcome<Tree> {
  return readDocument(source, start).outcome;
}

/** What comes of parsing YAML, and the parser's own document: `null` for what is refused before it is parsed. */
export interface DocumentReading {
  readonly outcome: Outcome<Tree>;
  readonly document: Document | null;
}

/** Parses YAML as `readYaml` does, for those who need its nodes; in the document, offsets count from the start of the YAML. */
export function readDocument(source: string, start: number): DocumentReading {
  // The text goes through the lexer once, for both who ask for its tokens.
  const tokens = [...new Lexer().lex(source)];
  const refused = findRefusedYaml(tokens) ?? findFalseSpace(source);
  if (refused !== null) return { document: null, outcome: fail(moveBy(start, refused)) };
  const document = compose(tokens, source.length);
  const [error] = document.errors;
  // Errors after the first are mostly its consequences.
  if (error !== undefined) return { document, outcome: fail(moveBy(start, describeSyntaxError(error, source))) };
  const walk: Walk = { start, faults: [] };
  const tree = readNode(walk, document.contents, 0);
  return { document, outcome: walk.faults.length > 0 ? { value: null, faults: walk.faults } : { value: tree, faults: [] } };
}

/** Does what the parser's own `parseDocument` does, with tokens that are there already. */
function compose(tokens: readonly string[], length: number): Document {
  const parser = new Parser();
  const parse = function* (): Iterable<CST.Token> {
    for (const token of tokens) yield* parser.next(token);
    yield* parser.end();
  };
  // Keys are compared in `readMapping`: the parser's own comparison takes quadratic time.
  const composer = new Composer({ stringKeys: true, uniqueKeys: false, prettyErrors: false });
  const [document = new Document(null), second] = composer.compose(parse(), true, length);
  if (second !== undefined) {
    const [start, end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'A second document begins here.'));
  }
  return document;
}

function moveBy(start: number, fault: Fault): Fault {
  return { ...fault, offset: start + fault.offset };
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
  const lone = pairs.find(({ value }) => value === null);
  if (lone !== undefined) walk.faults.push(describeLoneWord(walk, lone.key));
  for (const pair of pairs.filter(({ value }) => value !== null)) {
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

/** Within brackets, a comma that belongs to a text or a number makes a key without a value of what follows it. */
function describeLoneWord(walk: Walk, key: unknown): Fault {
  const [word, offset] = isScalar(key) ? [key.source, offsetOf(walk, key)] : ['', walk.start];
  const mend = 'A text that holds a comma goes in quotes; a number has no comma; a colon has a space after it.';
  return { code: 'yaml-syntax', offset, message: `${showValue(word)} stands here without a key or a value.`, mend };
}
