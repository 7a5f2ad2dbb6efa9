import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import { mapPageContents, type PageContent } from './page-contents.ts';
import { suspectPages } from './suspect-pages.ts';

/** Addresses of the pages in which two catalogs differ, from the root and in code-unit order. */
export interface ChangedPages {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Compares what the pages of two catalogs show, to the last word, and not their records: a page has changed when anything on it has, be it
 * the name of another tool, and what no page shows changes none. Both are taken as on `today`, YYYY-MM-DD, so that no page has changed
 * because a day has passed.
 */
export function findChangedPages(before: Catalog, after: Catalog, today: string): ChangedPages {
  const [old, fresh] = [mapPageContents(before, today), mapPageContents(after, today)];
  const changed = listSuspects(before, after, [old, fresh]).filter((path) => isChanged(old.get(path), fresh.get(path)));
  return { added: listMissing(fresh, old), changed: changed.sort(byCodeUnit), removed: listMissing(old, fresh) };
}

/** The same where there may be too many pages to build: `changed` is then only how many there are that may have. */
export interface BoundedChanges extends Pick<ChangedPages, 'added' | 'removed'> {
  readonly changed: readonly string[] | number;
}

/** Finds the pages that changed, unless more than `most` would have to be built of each catalog. */
export function findChangedPagesWithin(
  most: number,
  catalogs: { readonly before: Catalog; readonly after: Catalog },
  today: string,
): BoundedChanges {
  const { before, after } = catalogs;
  const [old, fresh] = [mapPageContents(before, today), mapPageContents(after, today)];
  const suspects = listSuspects(before, after, [old, fresh]).length;
  if (suspects <= most) return findChangedPages(before, after, today);
  return { added: listMissing(fresh, old), changed: suspects, removed: listMissing(old, fresh) };
}

type Pages = ReadonlyMap<string, PageContent>;

function listSuspects(before: Catalog, after: Catalog, [old, fresh]: readonly [Pages, Pages]): string[] {
  const isSuspect = suspectPages(before, after);
  return [...fresh.keys()].filter((path) => old.has(path) && isSuspect(path));
}

function listMissing(pages: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): readonly string[] {
  return [...pages.keys()].filter((path) => !others.has(path)).sort(byCodeUnit);
}

/** A page's whole content is held only while it is compared: a large site has hundreds of megabytes of it. */
function isChanged(before: PageContent | undefined, after: PageContent | undefined): boolean {
  return JSON.stringify(before?.()) !== JSON.stringify(after?.());
}
