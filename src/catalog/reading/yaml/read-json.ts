import { showValue } from '../../diagnostics/show-value.ts';
import { fail, type Fault, type Outcome } from '../fault.ts';
import { MAX_DEPTH, nestedTooDeeply } from './refused-yaml.ts';
import type { Entry, Tree } from './tree.ts';

/** State of one walk over a text that `JSON.parse` has found to be JSON. */
interface Walk {
  readonly text: string;
  readonly faults: Fault[];
  offset: number;
}

/**
 * Parses JSON; `JSON.parse` says whether it is JSON, and a walk over the text where everything stands. The YAML reader reads all JSON too,
 * but takes a gigabyte of memory for a file of some megabytes.
 */
export function readJson(text: string): Outcome<Tree> {
  try {
    JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const offset = Number(/at position (\d+)/.exec(reason)?.[1] ?? text.length);
    return fail({ code: 'json-syntax', offset, message: 'This is not valid JSON.', mend: 'Replace it by what `GET /api/votes` gives.' });
  }
  const walk: Walk = { text, faults: [], offset: 0 };
  const tree = readValue(walk, 0);
  return tree === null || walk.faults.length > 0 ? { value: null, faults: walk.faults } : { value: tree, faults: [] };
}

/** Gives `null`, with a fault, for what is nested too deeply to be walked. */
function readValue(walk: Walk, depth: number): Tree | null {
  skip(walk, ' \t\r\n');
  const { text, offset } = walk;
  const isMapping = text[offset] === '{';
  if (!isMapping && text[offset] !== '[') return { value: readScalar(walk), offset };
  if (depth >= MAX_DEPTH) {
    walk.faults.push(nestedTooDeeply(offset));
    return null;
  }
  walk.offset += 1;
  return isMapping ? readMapping(walk, offset, depth) : readList(walk, offset, depth);
}

function readMapping(walk: Walk, offset: number, depth: number): Tree | null {
  const entries = new Map<string, Entry>();
  for (skip(walk, ' \t\r\n'); walk.text[walk.offset] !== '}'; skip(walk, ' \t\r\n,')) {
    const keyOffset = walk.offset;
    const key = String(readScalar(walk));
    skip(walk, ' \t\r\n:');
    const tree = readValue(walk, depth + 1);
    if (tree === null) return null;
    if (entries.has(key)) {
      const message = `The key ${showValue(key)} stands here a second time.`;
      walk.faults.push({ code: 'duplicate-key', offset: keyOffset, message, mend: 'Remove one of the two.' });
    } else entries.set(key, { keyOffset, tree });
  }
  walk.offset += 1;
  // Object.fromEntries defines own properties: a key `__proto__` is a key like any other.
  return { value: Object.fromEntries([...entries].map(([key, { tree }]) => [key, tree.value])), offset, entries };
}

function readList(walk: Walk, offset: number, depth: number): Tree | null {
  const items: Tree[] = [];
  for (skip(walk, ' \t\r\n'); walk.text[walk.offset] !== ']'; skip(walk, ' \t\r\n,')) {
    const item = readValue(walk, depth + 1);
    if (item === null) return null;
    items.push(item);
  }
  walk.offset += 1;
  return { value: items.map((item) => item.value), offset, items };
}

function readScalar(walk: Walk): unknown {
  const { text, offset } = walk;
  if (text[offset] === '"') {
    do walk.offset = text[walk.offset] === '\\' ? walk.offset + 2 : walk.offset + 1;
    while (text[walk.offset] !== '"');
    walk.offset += 1;
  } else while (walk.offset < text.length && !' \t\r\n,:]}'.includes(text.charAt(walk.offset))) walk.offset += 1;
  return JSON.parse(text.slice(offset, walk.offset));
}

function skip(walk: Walk, characters: string): void {
  while (walk.offset < walk.text.length && characters.includes(walk.text.charAt(walk.offset))) walk.offset += 1;
}
