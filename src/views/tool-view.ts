import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { buildCommunityView, type CommunityView } from './community-view.ts';
import { showDay, type DayView } from './day-view.ts';
import { editLink } from './edit-link.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { comparisonPath, toolPath, type Link } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPanelView, type PanelView } from './panel-view.ts';
import { buildToolSearchFacts, type SearchFacts } from './search-facts.ts';
import { listSources, type SourceView } from './source-list-view.ts';
import { listFacts, type FactView } from './tool-facts-view.ts';
import { buildToolPricingView, type ToolPricingView } from './tool-pricing-view.ts';
import { buildToolRowView, type ToolRowView } from './tool-row-view.ts';
import { listTakes, type ToolTakeView } from './tool-takes-view.ts';
import { wordCount } from './wording.ts';

/** Everything a tool's page shows. */
export interface ToolView {
  readonly page: PageView;
  readonly search: SearchFacts;
  readonly tool: ToolRowView;
  readonly notice: NoticeView | null;
  readonly community: CommunityView | null;
  readonly homepage: string;
  readonly repository?: string | undefined;
  readonly description: Prose;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly facts: readonly FactView[];
  readonly pricing: ToolPricingView;
  readonly takes: readonly ToolTakeView[];
  /** *15 comparisons, closest first.*, or why there is none. */
  readonly comparisonsLede: string;
  readonly opponents: readonly OpponentView[];
  /** What happened to the tool, newest first. */
  readonly history: readonly EventView[];
  readonly sources: readonly SourceView[];
  readonly freshness: FreshnessView;
  readonly editHref?: string | undefined;
}

/** Why a reader should not start with a tool, and what takes its place. */
export interface NoticeView {
  readonly words: string;
  readonly successor?: Link | undefined;
}

/** A tool that this one is compared with, leading to the comparison. */
export interface OpponentView {
  readonly name: string;
  readonly href: string;
  readonly panel: PanelView;
}

/** Something that happened to a tool. */
export interface EventView {
  readonly day: DayView;
  readonly change: string;
  readonly href?: string | undefined;
}

/** Builds a tool's page; `today` is YYYY-MM-DD. */
export function buildToolView(catalog: Catalog, tool: Tool, today: string): ToolView {
  const opponents = pairTools(catalog).opponents.get(tool.slug) ?? [];
  return {
    page: buildPageView(catalog, {
      title: `${tool.name}: verdict, price and facts`,
      description: describe(catalog, tool),
      path: toolPath(tool.slug),
    }),
    search: buildToolSearchFacts(catalog, tool),
    tool: buildToolRowView(catalog, tool),
    notice: buildNotice(catalog, tool),
    community: buildCommunityView(catalog, tool.slug),
    homepage: tool.homepage,
    repository: tool.repository,
    description: tool.body,
    pros: tool.pros ?? [],
    cons: tool.cons ?? [],
    facts: listFacts(catalog, tool),
    pricing: buildToolPricingView(catalog, tool, today),
    takes: listTakes(catalog.personas, tool.reviews),
    comparisonsLede:
      opponents.length > 0 ? `${wordCount(opponents.length, 'comparison')}, closest first.` : wordNoComparison(catalog, tool),
    opponents: opponents.map((other) => buildOpponent(catalog, tool, other)),
    history: (tool.history ?? []).toReversed().map(({ date, change, url }) => ({ day: showDay(date), change, href: url })),
    sources: listSources(catalog, tool),
    freshness: buildFreshnessView(tool.verified, today, catalog.site.staleAfterDays),
    editHref: editLink(catalog.site, tool.file),
  };
}

function describe(catalog: Catalog, tool: Tool): string {
  const { score, word, share } = buildPanelView(tool, catalog.personas);
  const panel = score === null ? 'No reviews yet' : `Panel verdict: ${word.toLowerCase()}, ${score}/100, ${share}`;
  return `${tool.name}: ${tool.tagline.replace(/\.$/, '')}. ${panel}.`;
}

function buildNotice(catalog: Catalog, tool: Tool): NoticeView | null {
  if (tool.status !== 'deprecated' && tool.status !== 'discontinued') return null;
  const words = tool.status === 'deprecated' ? 'Its maker advises against starting with it.' : 'It is no longer made or sold.';
  const successor = catalog.tools.find(({ slug }) => slug === tool.successor);
  return { words, successor: successor && { text: successor.name, href: toolPath(successor.slug) } };
}

function buildOpponent(catalog: Catalog, tool: Tool, other: Tool): OpponentView {
  return { name: other.name, href: comparisonPath(tool.slug, other.slug), panel: buildPanelView(other, catalog.personas) };
}

function wordNoComparison({ site }: Catalog, tool: Tool): string {
  const { minReviews, scope } = site.pairing;
  if (tool.reviews.length < minReviews) return `No comparison yet: it takes ${wordCount(minReviews, 'review')} of each side.`;
  return scope === 'category'
    ? 'No comparison yet: no other reviewed tool stands on its shelf.'
    : 'No comparison yet: no other tool has been reviewed.';
}
