import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import { mapPageContents, type PageContent } from './page-contents.ts';

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
  return {
    added: listMissing(fresh, old),
    changed: [...fresh].flatMap(([path, show]) => (isChanged(old.get(path), show) ? [path] : [])).sort(byCodeUnit),
    removed: listMissing(old, fresh),
  };
}

function listMissing(pages: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): readonly string[] {
  return [...pages.keys()].filter((path) => !others.has(path)).sort(byCodeUnit);
}

/** A page's whole content is held only while it is compared: a large site has hundreds of megabytes of it. */
function isChanged(before: PageContent | undefined, after: PageContent): boolean {
  return before !== undefined && JSON.stringify(before()) !== JSON.stringify(after());
}
