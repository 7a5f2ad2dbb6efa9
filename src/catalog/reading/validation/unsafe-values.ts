import type { Fault } from '../fault.ts';
import { findUnsafeInValue } from '../unsafe-characters.ts';
import type { Path, Tree } from '../yaml/tree.ts';
import { nameOf } from './describe-value.ts';
import { schemaAt, type Subject } from './schema-steps.ts';

/** A character that an escape has put into a key or a value; one that the file itself holds stops its reading earlier. */
interface UnsafeValue extends Fault {
  /** The key of the record that it lies under. */
  readonly top: PropertyKey | undefined;
}

/** Finds the keys and values of a record that hold a character which no text may hold, whatever the schema makes of them. */
export function findUnsafeValues(subject: Subject): readonly UnsafeValue[] {
  const found: UnsafeValue[] = [];
  visit(subject.tree, [], (text, { path, offset, isKey }) => {
    const character = findUnsafeInValue(text);
    if (character === null) return;
    const name = isKey ? 'A key' : nameOf(path, schemaAt(subject.schema, path, subject.tree));
    const message = `${name} holds ${character.name}.`;
    found.push({ code: 'unsafe-character', offset, message, mend: character.mend, top: path[0] });
  });
  return found;
}

interface Spot {
  readonly path: Path;
  readonly offset: number;
  readonly isKey: boolean;
}

function visit({ value, offset, entries, items }: Tree, path: Path, see: (text: string, spot: Spot) => void): void {
  if (typeof value === 'string') see(value, { path, offset, isKey: false });
  for (const [key, entry] of entries ?? []) {
    const within = [...path, key];
    see(key, { path: within, offset: entry.keyOffset, isKey: true });
    visit(entry.tree, within, see);
  }
  for (const [index, item] of (items ?? []).entries()) visit(item, [...path, index], see);
}
