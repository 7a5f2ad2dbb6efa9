import { byCodeUnit } from '#src/catalog/catalog.ts';
import { pairSlug } from '#src/comparison/pair-slug.ts';
import { toolPath } from '#src/views/links.ts';
import { isSlug, readPair } from '../slug.ts';

/** A page that the reader saved. */
export interface Bookmark {
  readonly kind: 'tool' | 'comparison';
  readonly slug: string;
  /** The page's name when it was saved. */
  readonly title: string;
  /** When it was saved, as an ISO 8601 instant. */
  readonly saved: string;
}

/** The part of a bookmark that tells it from the others. */
export type BookmarkKey = Pick<Bookmark, 'kind' | 'slug'>;

/** Most characters of a title that are kept: two names of the longest kind and what stands between them. */
const TITLE_MAX = 200;

/** Makes a bookmark of a value from storage or from a file; `null` when it is none. Other keys of the value are left behind. */
export function readBookmark(value: unknown): Bookmark | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, slug, title, saved } = value as Readonly<Record<string, unknown>>;
  if (typeof slug !== 'string' || typeof title !== 'string' || typeof saved !== 'string') return null;
  const name = title.trim().slice(0, TITLE_MAX);
  const instant = new Date(saved);
  if (name === '' || Number.isNaN(instant.getTime())) return null;
  const common = { title: name, saved: instant.toISOString() };
  if (kind === 'tool') return isSlug(slug) ? { kind, slug, ...common } : null;
  const pair = kind === 'comparison' ? readPair(slug) : null;
  return pair ? { kind: 'comparison', slug: pairSlug(...pair), ...common } : null;
}

/** Tells whether two bookmarks are of the same page. */
export function isSamePage(one: BookmarkKey, other: BookmarkKey): boolean {
  return one.kind === other.kind && one.slug === other.slug;
}

/** Address of a bookmark's page, made of its kind and slug alone: an address from a file is never followed. */
export function bookmarkPath({ kind, slug }: BookmarkKey): string {
  return kind === 'tool' ? toolPath(slug) : `/compare/${slug}/`;
}

/** Orders bookmarks newest first; those of one instant by kind and slug. */
export function newestFirst(one: Bookmark, other: Bookmark): number {
  return byCodeUnit(other.saved, one.saved) || byCodeUnit(bookmarkPath(one), bookmarkPath(other));
}
