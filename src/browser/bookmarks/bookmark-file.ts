import { isSamePage, newestFirst, readBookmark, type Bookmark } from './bookmark.ts';

/** Version of the format, in storage and in exported files alike. */
const VERSION = 1;

/** Most bookmarks that are kept: far below what every browser's storage takes. */
export const BOOKMARKS_MAX = 500;

/** What a text in the bookmarks' format holds. */
export interface ParsedBookmarks {
  /** Newest first, each page once. */
  readonly items: readonly Bookmark[];
  /** Entries that are no bookmarks. */
  readonly unreadable: number;
}

/** What came of adding bookmarks to others. */
export interface MergedBookmarks {
  readonly items: readonly Bookmark[];
  /** How many came in. */
  readonly added: number;
  /** How many found no room. */
  readonly left: number;
}

/** Reads bookmarks from a text; `null` when it is not in their format at all, or in that of a later version. */
export function parseBookmarks(text: string): ParsedBookmarks | null {
  const entries = readEntries(text);
  if (entries === null) return null;
  const bookmarks = entries.map(readBookmark).filter((bookmark) => bookmark !== null);
  return { items: mergeBookmarks([], bookmarks).items, unreadable: entries.length - bookmarks.length };
}

/** Writes bookmarks as the text that {@link parseBookmarks} reads. */
export function serialiseBookmarks(items: readonly Bookmark[]): string {
  return JSON.stringify({ version: VERSION, items }, null, 1);
}

/** Adds bookmarks to those that are kept: what is kept stays as it is, and no page comes in twice. */
export function mergeBookmarks(kept: readonly Bookmark[], coming: readonly Bookmark[]): MergedBookmarks {
  const items = [...kept];
  let left = 0;
  for (const bookmark of [...coming].sort(newestFirst)) {
    if (items.some((item) => isSamePage(item, bookmark))) continue;
    if (items.length < BOOKMARKS_MAX) items.push(bookmark);
    else left += 1;
  }
  return { items: items.sort(newestFirst), added: items.length - kept.length, left };
}

function readEntries(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value !== 'object' || value === null) return null;
    const { version, items } = value as { readonly version?: unknown; readonly items?: unknown };
    return version === VERSION && Array.isArray(items) ? items : null;
  } catch {
    return null;
  }
}
