import { BOOKMARKS_MAX, parseBookmarks } from './bookmark-file.ts';
import { NOT_KEPT } from './not-kept.ts';
import { addBookmarks } from './store.ts';

/** Most bytes a file of bookmarks may have. */
const BYTES_MAX = 1_000_000;

const NOT_BOOKMARKS = 'This file holds no bookmarks that were exported here; nothing has changed.';

/** Adds the bookmarks of an exported file to those that are kept; gives the sentence that tells what came of it. */
export async function importFile(file: File): Promise<string> {
  if (file.size > BYTES_MAX) return NOT_BOOKMARKS;
  const text = await file.text().catch(() => '');
  const parsed = parseBookmarks(text);
  if (parsed === null || (parsed.items.length === 0 && parsed.unreadable > 0)) return NOT_BOOKMARKS;
  const merged = addBookmarks(parsed.items);
  if (merged === null) return NOT_KEPT;
  return describeImport({ ...merged, present: parsed.items.length - merged.added - merged.left, unreadable: parsed.unreadable });
}

/** What came of an import, in numbers. */
export interface ImportCounts {
  readonly added: number;
  /** How many were there already. */
  readonly present: number;
  /** How many found no room. */
  readonly left: number;
  /** How many entries were no bookmarks. */
  readonly unreadable: number;
}

/**
 * Says what came of an import.
 *
 * @example describeImport({ added: 2, present: 1, left: 0, unreadable: 0 }) // '2 bookmarks added, 1 was there already.'
 */
export function describeImport({ added, present, left, unreadable }: ImportCounts): string {
  const parts = [
    added === 0 ? 'No bookmark added' : `${added} ${added === 1 ? 'bookmark' : 'bookmarks'} added`,
    ...(present > 0 ? [`${present} ${were(present)} there already`] : []),
    ...(unreadable > 0 ? [`${unreadable} could not be read`] : []),
    ...(left > 0 ? [`${left} left out: there is room for ${BOOKMARKS_MAX}`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
