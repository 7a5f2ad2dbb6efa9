import { readStorage, removeStorage, watchStorage, writeStorage } from '../storage.ts';
import { isSamePage, type Bookmark, type BookmarkKey } from './bookmark.ts';
import { mergeBookmarks, parseBookmarks, serialiseBookmarks, type MergedBookmarks } from './bookmark-file.ts';

const KEY = 'pairwise:bookmarks';

/** Where a text that could not be read is put aside before it is overwritten. */
const UNREADABLE_KEY = 'pairwise:bookmarks:unreadable';

/** What this browser keeps now. */
export interface KeptBookmarks {
  /** Newest first. */
  readonly items: readonly Bookmark[];
  /** Whether something lies there that is no bookmark. */
  readonly hasUnreadable: boolean;
}

/** Reads what is kept, afresh every time: another tab may have changed it. */
export function readBookmarks(): KeptBookmarks {
  const text = readStorage(KEY);
  const parsed = text === null ? { items: [], unreadable: 0 } : parseBookmarks(text);
  return { items: parsed?.items ?? [], hasUnreadable: parsed === null || parsed.unreadable > 0 };
}

/** Adds bookmarks to those that are kept at this moment; `null` when the browser keeps nothing, and then nothing has changed. */
export function addBookmarks(coming: readonly Bookmark[]): MergedBookmarks | null {
  const merged = mergeBookmarks(readBookmarks().items, coming);
  return merged.added === 0 || keep(merged.items) ? merged : null;
}

/** Takes one bookmark away and gives it back, for undoing; `refused` when the browser takes no change. */
export function removeBookmark(key: BookmarkKey): Bookmark | 'absent' | 'refused' {
  const { items } = readBookmarks();
  const removed = items.find((item) => isSamePage(item, key));
  if (!removed) return 'absent';
  return keep(items.filter((item) => item !== removed)) ? removed : 'refused';
}

/** What was put aside because it could not be read, for the reader to take away; `null` when there is nothing. */
export function readUnreadable(): string | null {
  const lying = readBookmarks().hasUnreadable ? readStorage(KEY) : null;
  const aside = readStorage(UNREADABLE_KEY);
  return lying === null || aside === null ? (lying ?? aside) : `${aside}\n${lying}`;
}

/** Forgets what could not be read; tells whether the browser did so. */
export function forgetUnreadable(): boolean {
  return keep(readBookmarks().items) && removeStorage(UNREADABLE_KEY);
}

/** Calls back when another tab changes the bookmarks. */
export function watchBookmarks(onChange: () => void): void {
  watchStorage(KEY, onChange);
}

function keep(items: readonly Bookmark[]): boolean {
  return putUnreadableAside() && writeStorage(KEY, serialiseBookmarks(items));
}

function putUnreadableAside(): boolean {
  const text = readStorage(KEY);
  if (text === null || !readBookmarks().hasUnreadable) return true;
  const earlier = readStorage(UNREADABLE_KEY);
  return writeStorage(UNREADABLE_KEY, earlier === null ? text : `${earlier}\n${text}`);
}
