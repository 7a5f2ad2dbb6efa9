import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { optionFor, schemaAt, unwrap } from '#src/catalog/reading/validation/schema-steps.ts';
import { findAmbiguity } from '#src/catalog/reading/yaml/ambiguous-scalar.ts';
import type { Path } from '#src/catalog/reading/yaml/tree.ts';
import { findCertain } from './certain-spelling.ts';
import type { Edit, MendableCode } from './edit.ts';
import { keysAt, wordsAt, wordsLikelyAt, type Surroundings } from './known-names.ts';
import { mendScalar } from './mend-scalar.ts';
import { specSchemaAt } from './spec-schema.ts';
import { toPlain, type YamlSource } from './yaml-source.ts';

type Schema = z.core.$ZodType | undefined;

/** The edits that give keys and scalars their one right form, and the record as it should read afterwards. */
export interface ValueEdits {
  readonly edits: readonly Edit[];
  readonly expected: unknown;
}

interface Search extends Surroundings {
  readonly source: YamlSource;
  readonly edits: Edit[];
}

/** Finds keys and values that have one right answer other than what stands there. */
export function findValueEdits(source: YamlSource, schema: z.ZodObject, surroundings: Surroundings): ValueEdits {
  const search: Search = { ...surroundings, source, edits: [] };
  const expected = visit(search, source.document.contents, { schema, path: [] });
  return { edits: search.edits, expected };
}

interface Spot {
  readonly schema: Schema;
  readonly path: Path;
}

/** Gives the value that a node should have; edits that lead there are put down along the way. */
function visit(search: Search, node: unknown, { schema, path }: Spot): unknown {
  const narrowed = specSchemaAt(path, search) ?? schema;
  if (isScalar(node)) return visitScalar(search, node, { schema: narrowed, path });
  if (isSeq(node))
    return node.items.map((item, index) => visit(search, item, { schema: childOf(narrowed, [], 0), path: [...path, index] }));
  return isMap(node) ? visitMap(search, node, { schema: narrowed, path }) : toPlain(node);
}

function visitMap(search: Search, node: YAMLMap, { schema, path }: Spot): unknown {
  const keys = node.items.map(({ key }) => String(toPlain(key)));
  const renamed = renameKeys(keys, { schema, path }, search);
  return Object.fromEntries(
    node.items.map((pair, index) => {
      const { name, code } = renamed[index] ?? { name: keys[index] ?? '', code: null };
      mendKey(search, pair, { name, code });
      return [name, visit(search, pair.value, { schema: childOf(schema, {}, name), path: [...path, name] })];
    }),
  );
}

interface Renamed {
  readonly name: string;
  readonly code: MendableCode | null;
}

/** Spells keys as the schema or the content does, unless two would come out the same. */
function renameKeys(keys: readonly string[], { schema, path }: Spot, search: Search): readonly Renamed[] {
  const mapping = schema && unwrap(optionFor(schema, {}) ?? schema);
  const known = mapping instanceof z.ZodObject ? { words: Object.keys(mapping.shape), code: 'unknown-key' as const } : keysAt(path, search);
  const meant = keys.map((key) => (known === null ? undefined : findCertain(key, known.words)));
  const taken = new Set(keys);
  const claims = Map.groupBy(meant, (name) => name);
  return keys.map((key, index) => {
    const name = meant[index];
    const isFree = name !== undefined && !taken.has(name) && claims.get(name)?.length === 1;
    return isFree && known !== null ? { name, code: known.code } : { name: key, code: null };
  });
}

function mendKey(search: Search, { key }: Pair, { name, code }: Renamed): void {
  if (!isScalar(key)) return;
  const source = sourceOf(search, key);
  if (source === null) return;
  const isAmbiguous = key.type === 'PLAIN' && findAmbiguity(source, 0) !== null;
  if (code !== null) put(search, key, { text: writeText(name, { source, isPlain: key.type === 'PLAIN' }), code });
  else if (isAmbiguous) put(search, key, { text: `"${source}"`, code: 'ambiguous-value' });
}

function visitScalar(search: Search, node: Scalar, { schema, path }: Spot): unknown {
  const source = sourceOf(search, node);
  if (schema === undefined || source === null) return node.value;
  const isPlain = node.type === 'PLAIN';
  const likely = (): readonly string[] => wordsLikelyAt(path, search);
  const wanted = mendScalar({ value: node.value, source, isPlain, schema, words: wordsAt(path, search), likely });
  if (wanted === undefined) return node.value;
  const isSpec = path[0] === 'specs' && search.at.kind === 'tool' && wanted.code !== 'ambiguous-value';
  const text = typeof wanted.value === 'string' ? writeText(wanted.value, { source, isPlain }) : String(wanted.value);
  put(search, node, { text, code: isSpec ? 'spec-kind' : wanted.code });
  return wanted.value;
}

/** Text that every reader of YAML takes for the same text, wherever it stands. */
const BARE = /^(?:[A-Za-z][\w.-]*|\d{4}-\d\d-\d\d)$/;

/** Writes a text in the quotes that it had; without any, in none where it may stand so. */
function writeText(text: string, { source, isPlain }: { readonly source: string; readonly isPlain: boolean }): string {
  if (!isPlain) {
    const inner = source.slice(1, -1).trim();
    const [quote = '"'] = source;
    return inner.replaceAll(quote === "'" ? "''" : '\\"', quote) === text ? `${quote}${inner}${quote}` : JSON.stringify(text);
  }
  const isBare = BARE.test(text) && findAmbiguity(text, 0) === null && !/^(?:true|false|null)$/i.test(text);
  return isBare ? text : JSON.stringify(text);
}

function put(search: Search, node: Scalar, { text, code }: Pick<Edit, 'text' | 'code'>): void {
  const [start = 0, end = 0] = node.range ?? [];
  search.edits.push({ code, text, start: search.source.yamlOffset + start, end: search.source.yamlOffset + end });
}

/** What a scalar of one line says in the file; `null` for any other. */
function sourceOf({ source }: Search, { range, type }: Scalar): string | null {
  if (!range || (type !== 'PLAIN' && type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return null;
  const text = source.yaml.slice(range[0], range[1]);
  return text === '' || text.includes('\n') ? null : text;
}

function childOf(schema: Schema, parent: unknown, step: string | number): Schema {
  return schema && schemaAt(schema, [step], { value: parent, offset: 0 });
}
