import type { Catalog } from '#src/catalog/catalog.ts';
import { hasErrors, type Diagnostic } from '#src/catalog/diagnostics/diagnostic.ts';
import { compareCatalogs, type CatalogImpact } from '#src/changes/impact/catalog-impact.ts';
import { compareDiagnostics, type DiagnosticImpact } from '#src/changes/impact/diagnostic-impact.ts';
import { findChangedPagesWithin, type BoundedChanges } from '../changed-pages.ts';
import { countPages, type PageCounts } from './page-counts.ts';

/** One state of the content, as it was read. */
export interface ContentState {
  /** `null` when the content has errors. */
  readonly catalog: Catalog | null;
  /** Slugs of the drafts. */
  readonly drafts: readonly string[];
  /** With files named from the content folder. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Which pages two catalogs show differently, and how many there are of each kind. */
export interface PageImpact extends BoundedChanges {
  readonly counts: { readonly before: PageCounts; readonly after: PageCounts };
}

/** What readers and editors will see change from one state of the content to another. */
export interface Impact {
  /** Whether either state has errors, so that it has no pages to compare. */
  readonly hasErrors: { readonly before: boolean; readonly after: boolean };
  /** `null` when either state has errors. */
  readonly catalog: CatalogImpact | null;
  /** `null` when either state has errors. */
  readonly pages: PageImpact | null;
  readonly drafts: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly diagnostics: DiagnosticImpact;
}

/** Building this many pages twice takes some ten seconds; where more may have changed, the site's settings or the panel did, and all have. */
export const COMPARED_MOST = 10_000;

/** Tells what changes from one state of the content to another, both taken as on `today`, YYYY-MM-DD. */
export function findImpact(before: ContentState, after: ContentState, today: string): Impact {
  const catalogs = before.catalog && after.catalog ? { before: before.catalog, after: after.catalog } : null;
  const counts = catalogs && { before: countPages(catalogs.before), after: countPages(catalogs.after) };
  const isNotIn = (slugs: readonly string[]) => (slug: string) => !slugs.includes(slug);
  return {
    hasErrors: { before: hasErrors(before.diagnostics), after: hasErrors(after.diagnostics) },
    catalog: catalogs && compareCatalogs(catalogs.before, catalogs.after),
    pages: catalogs && counts && { ...findChangedPagesWithin(COMPARED_MOST, catalogs, today), counts },
    drafts: { added: after.drafts.filter(isNotIn(before.drafts)), removed: before.drafts.filter(isNotIn(after.drafts)) },
    diagnostics: compareDiagnostics(before.diagnostics, after.diagnostics),
  };
}
