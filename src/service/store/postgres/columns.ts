import type { SqlValue } from '../database.ts';

/** Turns rows into columns, which `unnest` takes: a statement's text is then the same for any number of rows. */
export function toColumns<Item>(items: readonly Item[], toRow: (item: Item) => readonly SqlValue[]): readonly (readonly SqlValue[])[] {
  const rows = items.map(toRow);
  return (rows[0] ?? []).map((_value, column) => rows.map((row) => row[column] ?? null));
}
