import { decodeText } from './decode.ts';
import { fail, type Outcome } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { findMergeMark } from './merge-marks.ts';
import { readJson } from './yaml/read-json.ts';
import { readYaml } from './yaml/read-yaml.ts';
import type { Tree } from './yaml/tree.ts';

/** A file taken apart; offsets count from the start of its text. */
export interface ParsedRecord {
  readonly tree: Tree;
  /** The Markdown after the front matter; `null` in files that have none. */
  readonly body: string | null;
  readonly bodyOffset: number;
}

/** Takes the bytes of a file apart: Markdown with front matter, YAML or JSON, as its name says. */
export function parseRecord(bytes: Uint8Array, path: string): Outcome<ParsedRecord> {
  const text = decodeText(bytes);
  if (text.value === null) return text;
  const mark = findMergeMark(text.value);
  if (mark !== null) return fail(mark);
  if (path.endsWith('.json')) return withBody(readJson(text.value), null, 0);
  if (!path.endsWith('.md')) return withBody(findLength('file', text.value, 0) ?? readYaml(text.value, 0), null, 0);
  const parts = splitFrontMatter(text.value);
  if (parts.value === null) return parts;
  const { yaml, yamlOffset, body, bodyOffset } = parts.value;
  const length = findLength('front matter', yaml, 0) ?? findLength('body', body, bodyOffset);
  return length ?? withBody(readYaml(yaml, yamlOffset), body, bodyOffset);
}

/** More than anyone writes, and as much as the parsers go through in the time and the memory that one file may take. */
const MAX_LENGTH = 50_000;

function findLength(part: string, text: string, offset: number): ReturnType<typeof fail> | null {
  if (text.length <= MAX_LENGTH) return null;
  const message = `The ${part} has ${text.length} characters, expected at most ${MAX_LENGTH}.`;
  return fail({ code: 'file-too-large', offset, message, mend: 'Shorten it.' });
}

function withBody(tree: Outcome<Tree>, body: string | null, bodyOffset: number): Outcome<ParsedRecord> {
  return tree.value === null
    ? { value: null, faults: tree.faults }
    : { value: { tree: tree.value, body, bodyOffset }, faults: tree.faults };
}
