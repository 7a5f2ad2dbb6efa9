/** Where a value lies within a record: keys of mappings, and indices of lists counted from 0. */
export type Path = readonly PropertyKey[];

/** A YAML value that knows where it stands. */
export interface Tree {
  /** The plain value, as JSON would hold it. */
  readonly value: unknown;
  /** Where it begins, from the start of the file's text. */
  readonly offset: number;
  /** Its keys, when it is a mapping. */
  readonly entries?: ReadonlyMap<string, Entry>;
  /** Its items, when it is a list. */
  readonly items?: readonly Tree[];
}

/** A key of a mapping, and what it holds. */
export interface Entry {
  readonly keyOffset: number;
  readonly tree: Tree;
}

/** Finds the value at a path; `undefined` where there is none. */
export function treeAt(tree: Tree, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((within, step) => {
    return typeof step === 'number' ? within?.items?.[step] : within?.entries?.get(String(step))?.tree;
  }, tree);
}

/** Gives the offset of the value at a path, or of the nearest mapping or list around it. */
export function offsetOfValue(tree: Tree, path: Path): number {
  return treeAt(tree, path)?.offset ?? (path.length === 0 ? tree.offset : offsetOfValue(tree, path.slice(0, -1)));
}

/** Gives the offset of the key at the end of a path; of the value, when the path ends in an index or is empty. */
export function offsetOfKey(tree: Tree, path: Path): number {
  const entry = treeAt(tree, path.slice(0, -1))?.entries?.get(String(path.at(-1)));
  return entry?.keyOffset ?? offsetOfValue(tree, path);
}
