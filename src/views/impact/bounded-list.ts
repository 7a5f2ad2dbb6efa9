import { list, table, type Block } from '../twins/markdown-blocks.ts';
import { wordNumber } from '../wording.ts';

/** A list of which only the first so many items are written out. */
export interface BoundedItems<Item> {
  readonly items: readonly Item[];
  readonly most: number;
}

/** Writes the first items as a list, and how many more there are. */
export function boundedList<Item>({ items, most }: BoundedItems<Item>, write: (item: Item) => string): readonly Block[] {
  return [...list(items.slice(0, most).map(write)), ...wordRest({ items, most })];
}

/** Writes the first items as rows of a table, and how many more there are. */
export function boundedTable<Item>(
  head: readonly string[],
  { items, most }: BoundedItems<Item>,
  write: (item: Item) => readonly string[],
): readonly Block[] {
  return [...table(head, items.slice(0, most).map(write)), ...wordRest({ items, most })];
}

/** Joins the first items in one line, and how many more there are. */
export function boundedLine({ items, most }: BoundedItems<string>): string {
  return items.length <= most ? items.join('; ') : [...items.slice(0, most), `${wordNumber(items.length - most)} more`].join('; ');
}

function wordRest({ items, most }: BoundedItems<unknown>): readonly Block[] {
  if (items.length <= most) return [];
  return [most === 0 ? `${wordNumber(items.length)} in all.` : `… and ${wordNumber(items.length - most)} more.`];
}
