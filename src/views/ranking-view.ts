import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug } from '#src/comparison/pair-slug.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import type { Ranked } from '#src/comparison/ranking.ts';
import { comparisonPath, toolPath } from './links.ts';
import type { ListingView, RowMarks } from './listing-view.ts';
import { DASH } from './panel-view.ts';
import { takesAttribute } from './takes-attribute.ts';
import { buildToolRowView, type ToolRowView } from './tool-row-view.ts';

/** A tool in a ranking. */
export interface RankingRowView {
  /** *1*, or a dash without a review. */
  readonly place: string;
  readonly tool: ToolRowView;
  /** The panel, for scripts that weigh it anew. */
  readonly takes: string;
  readonly marks: RowMarks;
  /** Where *Compare* leads; `null` for a tool without a comparison. */
  readonly compare: CompareLinkView | null;
}

/** A link to the comparison that tells most about a tool's place. */
export interface CompareLinkView {
  readonly href: string;
  /** What stands after *Compare* for those who cannot see the row: *Alpha with Beta*. */
  readonly names: string;
}

/** Shows a ranking: each tool leads to its comparison with the best one, the best one to that with the next. */
export function listRanking(catalog: Catalog, ranked: readonly Ranked[], marks: ListingView['marks']): readonly RankingRowView[] {
  const [best, next] = ranked.map(({ tool }) => tool);
  return ranked.map(({ tool, place }, index) => ({
    place: place === null ? DASH : String(place),
    tool: buildToolRowView(catalog, tool),
    takes: takesAttribute(tool.reviews),
    marks: marks(index),
    compare: linkComparison(catalog, tool, tool === best ? next : best),
  }));
}

function linkComparison(catalog: Catalog, tool: Tool, rival: Tool | undefined): CompareLinkView | null {
  const { bySlug, opponents } = pairTools(catalog);
  if (rival && bySlug.has(pairSlug(tool.slug, rival.slug))) {
    return { href: comparisonPath(tool.slug, rival.slug), names: `${tool.name} with ${rival.name}` };
  }
  return opponents.has(tool.slug) ? { href: `${toolPath(tool.slug)}#comparisons`, names: `${tool.name} with others` } : null;
}
