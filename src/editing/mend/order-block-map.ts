import { isScalar } from 'yaml';
import type { Edit } from './edit.ts';
import type { Disorder } from './order-keys.ts';
import type { Line, Lines } from './source-lines.ts';

/** A key with all lines that belong to it: the comments and blank lines above it, and its value. */
interface Chunk {
  readonly leading: readonly string[];
  readonly lines: readonly string[];
}

/** Puts the lines of a block mapping in order of its keys; `null` where a line holds more than one of them. */
export function orderBlockMap({ all: lines, positionOf }: Lines, { map, ordered }: Disorder): Omit<Edit, 'code'> | null {
  const starts = map.items.map(({ key }) => positionOf(offsetOf(key)));
  const column = (starts[0]?.column ?? 1) - 1;
  const keyLines = starts.map(({ line }) => line - 1);
  const prefix = (lines[keyLines[0] ?? 0]?.text ?? '').slice(0, column);
  if (!/^ *(?:- +)*$/.test(prefix) || !keyLines.every((line, index) => isKeyLine({ lines, starts, column }, line, index))) return null;
  const from = (keyLines[0] ?? 0) - countLeading(lines, keyLines[0] ?? 0, { column, isFirst: true });
  const to = findEnd(lines, keyLines.at(-1) ?? 0, column);
  const chunks = cutChunks({ lines, keyLines, column, from, to, prefix });
  const sorted = joinChunks(
    ordered.map((pair) => chunks[map.items.indexOf(pair)]),
    prefix,
  );
  if (sorted === null) return null;
  const region = lines.slice(from, to);
  const last = region.at(-1);
  if (last === undefined || sorted.length !== region.length) return null;
  const text = sorted.map((line, index) => line + (region[index]?.end ?? '')).join('');
  return { start: region[0]?.start ?? 0, end: last.start + last.text.length + last.end.length, text };
}

function offsetOf(key: unknown): number {
  return (isScalar(key) ? key.range?.[0] : undefined) ?? 0;
}

interface Layout {
  readonly lines: readonly Line[];
  readonly starts: readonly { readonly line: number; readonly column: number }[];
  readonly column: number;
}

/** Tells whether a key begins its line, in the column of the others, below the one before it. */
function isKeyLine({ lines, starts, column }: Layout, line: number, index: number): boolean {
  if (index === 0) return true;
  const isBelow = line > (starts[index - 1]?.line ?? 0) - 1;
  return isBelow && starts[index]?.column === column + 1 && (lines[line]?.text ?? '').slice(0, column).trim() === '';
}

/** Lines for an editor's program, such as the one that names a schema, stay on top. */
const MODELINE = /^\s*#.*(?:yaml-language-server:|vim:|-\*-)/;

/** Counts the comments and blank lines above a key that belong to it; a comment apart from the first key is about the whole. */
function countLeading(lines: readonly Line[], keyLine: number, { column, isFirst }: { column: number; isFirst: boolean }): number {
  let first = keyLine;
  for (let line = keyLine - 1; line >= 0; line -= 1) {
    const { text } = lines[line] ?? { text: '' };
    const isComment = /^\s*#/.test(text) && indentOf(text) <= column && !MODELINE.test(text);
    if (!isComment && (isFirst || text.trim() !== '')) break;
    first = line;
  }
  return keyLine - first;
}

/** Finds the line behind the last one of a mapping: its last key's value goes on as far as lines are indented, or list its entries. */
function findEnd(lines: readonly Line[], keyLine: number, column: number): number {
  let end = keyLine + 1;
  for (let line = end; line < lines.length; line += 1) {
    const { text } = lines[line] ?? { text: '' };
    const indent = indentOf(text);
    const isComment = text.trimStart().startsWith('#');
    if (text.trim() === '' || (isComment && indent <= column)) continue;
    if (indent < column || (indent === column && !/^ *-(?: |$)/.test(text))) break;
    end = line + 1;
  }
  return end;
}

interface Cut extends Pick<Layout, 'lines' | 'column'> {
  readonly keyLines: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
}

function cutChunks({ lines, keyLines, column, from, to, prefix }: Cut): readonly Chunk[] {
  const tops = keyLines.map((line, index) => (index === 0 ? from : line - countLeading(lines, line, { column, isFirst: false })));
  return keyLines.map((keyLine, index) => {
    const texts = lines.slice(keyLine, tops[index + 1] ?? to).map(({ text }) => text);
    // A dash belongs to the place of the first key, and not to the key.
    const first = `${' '.repeat(prefix.length)}${(texts[0] ?? '').slice(prefix.length)}`;
    return { leading: lines.slice(tops[index], keyLine).map(({ text }) => text), lines: [first, ...texts.slice(1)] };
  });
}

function joinChunks(chunks: readonly (Chunk | undefined)[], prefix: string): readonly string[] | null {
  const [first, ...rest] = chunks.filter((chunk) => chunk !== undefined);
  if (first === undefined || rest.length !== chunks.length - 1) return null;
  const [key = '', ...more] = first.lines;
  // Between a dash and its key stands no comment.
  if (prefix.includes('-') && first.leading.length > 0) return null;
  return [
    ...first.leading,
    `${prefix}${key.slice(prefix.length)}`,
    ...more,
    ...rest.flatMap(({ leading, lines }) => [...leading, ...lines]),
  ];
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
