import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug } from '#src/comparison/pair-slug.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { comparisonPath, customComparisonPath } from './links.ts';
import type { PanelView } from './panel-view.ts';
import { buildToolRowView } from './tool-row-view.ts';

/** A tool beside the one at hand, leading to the comparison of the two. */
export interface OpponentView {
  readonly name: string;
  readonly href: string;
  /** Said only of a tool that is not simply active. */
  readonly status?: string | undefined;
  readonly panel: PanelView;
}

/** Shows a tool beside another; a pair without a page of its own is compared by the reader's browser. */
export function buildOpponentView(catalog: Catalog, tool: Tool, other: Tool): OpponentView {
  const { name, status, panel } = buildToolRowView(catalog, other);
  const hasPage = pairTools(catalog).bySlug.has(pairSlug(tool.slug, other.slug));
  const href = hasPage ? comparisonPath(tool.slug, other.slug) : customComparisonPath([tool.slug, other.slug]);
  return { name, href, status, panel };
}
