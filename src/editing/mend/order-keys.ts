import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { optionFor, schemaAt, unwrap } from '#src/catalog/reading/validation/schema-steps.ts';
import { orderBlockMap } from './order-block-map.ts';
import { splitLines } from './source-lines.ts';
import { orderFlowMap } from './order-flow-map.ts';
import { applyEdits } from './edit.ts';
import { parseYaml, toPlain, type YamlSource } from './yaml-source.ts';

/** A mapping whose keys do not stand in the order of its schema. */
export interface Disorder {
  readonly map: YAMLMap;
  /** Its pairs in the order of the schema. */
  readonly ordered: readonly Pair[];
}

/** One mapping that was put in order. */
export interface KeyMove {
  /** Where the mapping begins within the YAML, before anything was moved. */
  readonly offset: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** YAML that was put in order, how, and how it reads: its root node. */
export interface OrderedYaml {
  readonly yaml: string;
  readonly root: unknown;
  readonly moves: readonly KeyMove[];
}

/** Puts the keys of a record in the order of its schema, by moving whole lines with their comments; the inner mappings first. */
export function orderKeys({ yaml, document }: Pick<YamlSource, 'yaml' | 'document'>, schema: z.ZodObject): OrderedYaml {
  const moves: KeyMove[] = [];
  let ordered = { yaml, root: document.contents as unknown };
  // The outer ones last: a mapping's first line, by which it is reported, stays where it is until what holds it is moved.
  for (let depth = depthOf(ordered.root); depth >= 0; depth -= 1) {
    const changes = [...findDisorders(ordered.root, schema, depth)];
    if (changes.length === 0) continue;
    const lines = splitLines(ordered.yaml);
    const edits = changes.flatMap((disorder) => {
      const edit = disorder.map.flow === true ? orderFlowMap(ordered.yaml, disorder) : orderBlockMap(lines, disorder);
      if (edit !== null) moves.push(describeMove(disorder));
      return edit === null ? [] : [{ ...edit, code: 'key-order' as const }];
    });
    if (edits.length === 0) continue;
    const moved = applyEdits(ordered.yaml, edits);
    ordered = { yaml: moved, root: parseYaml(moved).contents };
  }
  return { ...ordered, moves };
}

function depthOf(node: unknown): number {
  if (!isMap(node) && !isSeq(node)) return -1;
  const inner: readonly unknown[] = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  return inner.reduce<number>((deepest, child) => Math.max(deepest, 1 + depthOf(child)), 0);
}

function* findDisorders(node: unknown, schema: z.core.$ZodType | undefined, depth: number): Iterable<Disorder> {
  if (schema === undefined) return;
  if (isSeq(node)) {
    const element = schemaAt(schema, [0], { value: [], offset: 0 });
    if (depth > 0) for (const item of node.items) yield* findDisorders(item, element, depth - 1);
  } else if (isMap(node)) {
    if (depth === 0) yield* findDisorder(node, schema);
    else
      for (const { key, value } of node.items) {
        yield* findDisorders(value, schemaAt(schema, [String(toPlain(key))], { value: {}, offset: 0 }), depth - 1);
      }
  }
}

function* findDisorder(map: YAMLMap, schema: z.core.$ZodType): Iterable<Disorder> {
  const mapping = unwrap(optionFor(schema, {}) ?? schema);
  if (!(mapping instanceof z.ZodObject)) return;
  const keys = Object.keys(mapping.shape);
  const places = map.items.map(({ key }) => keys.indexOf(String(toPlain(key))));
  // A key that is not known has a fault of its own, and no place among the others.
  if (places.includes(-1) || places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return;
  const placeOf = new Map(map.items.map((pair, index) => [pair, places[index] ?? 0]));
  yield { map, ordered: map.items.toSorted((one, other) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0)) };
}

/** Says which keys have changed places, without those before and after them that have not. */
function describeMove({ map, ordered }: Disorder): KeyMove {
  const [before, after] = [map.items, ordered].map((pairs) => pairs.map(({ key }) => String(toPlain(key)))) as [string[], string[]];
  const first = before.findIndex((key, index) => key !== after[index]);
  const last = before.findLastIndex((key, index) => key !== after[index]) + 1;
  const key = map.items[0]?.key;
  const offset = (isScalar(key) ? key.range?.[0] : undefined) ?? 0;
  return { offset, before: before.slice(first, last), after: after.slice(first, last) };
}
