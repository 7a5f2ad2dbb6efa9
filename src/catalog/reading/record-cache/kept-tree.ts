import type { Entry, Tree } from '../yaml/tree.ts';

/**
 * Lists the offsets of a tree, from the outside in, in the order of its value's keys; with the value, they make the tree again. Gives `null`
 * for a tree with a number that JSON does not hold.
 */
export function listOffsets(tree: Tree): readonly number[] | null {
  const offsets: number[] = [];
  return collect(tree, offsets) ? offsets : null;
}

function collect({ value, offset, entries, items }: Tree, offsets: number[]): boolean {
  offsets.push(offset);
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  for (const key of entries === undefined ? [] : Object.keys(value as object)) {
    const entry = entries?.get(key);
    if (entry === undefined) return false;
    offsets.push(entry.keyOffset);
    if (!collect(entry.tree, offsets)) return false;
  }
  return (items ?? []).every((item) => collect(item, offsets));
}

/** Makes a tree again of its value and its offsets. */
export function rebuildTree(value: unknown, offsets: readonly number[]): Tree {
  const rest = offsets.values();
  const next = (): number => rest.next().value ?? 0;
  const build = (here: unknown): Tree => {
    const offset = next();
    if (Array.isArray(here)) return { value: here, offset, items: here.map(build) };
    if (typeof here !== 'object' || here === null) return { value: here, offset };
    const entries = Object.entries(here).map(([key, child]): [string, Entry] => [key, { keyOffset: next(), tree: build(child) }]);
    return { value: here, offset, entries: new Map(entries) };
  };
  return build(value);
}
