import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { toolLastChanged } from '#src/changes/last-changed.ts';
import { whyWithoutPage } from '#src/comparison/missing-page.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { listAlternatives, type AlternativeView } from './alternatives-view.ts';
import { buildBadgeView, type BadgeView } from './badge-view.ts';
import { buildCommunityView, hasBallots, wordCountsAge, type CommunityView } from './community-view.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { toolHeadName } from './head-names.ts';
import { feedPath, toolPath } from './links.ts';
import { buildNoticeView, findSuccessor, type NoticeView } from './notice-view.ts';
import { buildOpponentView, type OpponentView } from './opponent-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPanelView } from './panel-view.ts';
import { wordPanel, wordTake } from './panel-words.ts';
import { buildToolSearchFacts, type SearchFacts } from './search-facts.ts';
import { listSources, type SourceView } from './source-list-view.ts';
import { toolSharePicture } from './share-picture.ts';
import { describeApplication } from './structured-data/application.ts';
import { buildToolSpreadViews, type SpreadChartView } from './spread-chart-view.ts';
import { listFacts, type FactView } from './tool-facts-view.ts';
import { listEvents, type EventView } from './tool-history-view.ts';
import { buildToolPricingView, type ToolPricingView } from './tool-pricing-view.ts';
import { buildToolRowView, linkCategory, type ToolRowView } from './tool-row-view.ts';
import { listTakes, type ToolTakeView } from './tool-takes-view.ts';
import { wordCount, wordStatus } from './wording.ts';

/** Everything a tool's page shows. */
export interface ToolView {
  readonly page: PageView;
  readonly search: SearchFacts;
  readonly tool: ToolRowView;
  readonly notice: NoticeView | null;
  readonly community: CommunityView | null;
  /** Whether readers can vote here. */
  readonly hasBallots: boolean;
  /** Said of the counts to readers without JavaScript. */
  readonly countsAge: string;
  readonly homepage: string;
  readonly repository?: string | undefined;
  readonly description: Prose;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly facts: readonly FactView[];
  readonly pricing: ToolPricingView;
  readonly takes: readonly ToolTakeView[];
  /** Its score in the spread of each of its categories; empty without a review. */
  readonly spreads: readonly SpreadChartView[];
  /** What to look at instead, closest first. */
  readonly alternatives: readonly AlternativeView[];
  /** *15 comparisons, closest first.*, or why there is none. */
  readonly comparisonsLede: string;
  readonly opponents: readonly OpponentView[];
  /** Those beyond the first dozen, folded under their count. */
  readonly moreOpponents: { readonly summary: string; readonly opponents: readonly OpponentView[] } | null;
  /** What happened to the tool, newest first. */
  readonly history: readonly EventView[];
  readonly sources: readonly SourceView[];
  readonly freshness: FreshnessView;
  /** For its maker's README; `null` without a review. */
  readonly badge: BadgeView | null;
}

/** Most comparisons that stand open. */
const OPEN_MOST = 12;

/** Builds a tool's page; `today` is YYYY-MM-DD. */
export function buildToolView(catalog: Catalog, tool: Tool, today: string): ToolView {
  const opponents = (pairTools(catalog).opponents.get(tool.slug) ?? []).map((other) => buildOpponentView(catalog, tool, other));
  const more = opponents.slice(OPEN_MOST);
  return {
    page: buildPage(catalog, tool),
    search: buildToolSearchFacts(catalog, tool),
    tool: buildToolRowView(catalog, tool),
    notice: buildNoticeView(tool, findSuccessor(catalog, tool)),
    community: buildCommunityView(catalog, tool.slug),
    hasBallots: hasBallots(catalog),
    countsAge: wordCountsAge(catalog),
    homepage: tool.homepage,
    repository: tool.repository,
    description: tool.body,
    pros: tool.pros ?? [],
    cons: tool.cons ?? [],
    facts: listFacts(catalog, tool),
    pricing: buildToolPricingView(catalog, tool, today),
    takes: listTakes(catalog.personas, tool.reviews),
    spreads: buildToolSpreadViews(catalog, tool),
    alternatives: listAlternatives(catalog, tool),
    comparisonsLede:
      opponents.length > 0 ? `${wordCount(opponents.length, 'comparison')}, closest first.` : wordNoComparison(catalog, tool),
    opponents: opponents.slice(0, OPEN_MOST),
    moreOpponents: more.length === 0 ? null : { summary: wordCount(more.length, 'more comparison'), opponents: more },
    history: listEvents(catalog.personas, tool),
    sources: listSources(catalog, tool),
    freshness: buildFreshnessView(tool.verified, today, catalog.site.staleAfterDays),
    badge: buildBadgeView(catalog, tool),
  };
}

function buildPage(catalog: Catalog, tool: Tool): PageView {
  const path = toolPath(tool.slug);
  const name = toolHeadName(catalog, tool);
  return buildPageView(catalog, {
    title: [`${name}: verdict, price and facts`, `${name}: verdict and price`, name],
    description: describe(catalog, tool),
    path,
    breadcrumb: { trail: [{ text: 'Tools', href: '/tools/' }, linkCategory(catalog, tool.category)], current: tool.name },
    lastChanged: toolLastChanged(tool),
    picture: toolSharePicture(catalog, tool),
    hasTwins: true,
    hasSources: true,
    feed: feedPath(path, 'xml'),
    structuredData: [describeApplication(catalog, tool)],
  });
}

function describe(catalog: Catalog, tool: Tool): readonly string[] {
  const what = `${toolHeadName(catalog, tool)}: ${tool.tagline.replace(/\.$/, '')}`;
  const panel = buildPanelView(tool, catalog.personas);
  const { verdict, score, share } = panel;
  if (score === null) return [`${what}. No reviews yet.`, what];
  return [`${what}. Panel verdict: ${wordPanel(panel)}, ${share}.`, `${what}. ${wordTake({ verdict, score })}.`, what];
}

/** Says what keeps a tool from comparisons of its own; its button for the reader's own comparison stands above. */
function wordNoComparison(catalog: Catalog, tool: Tool): string {
  const { minReviews, scope } = catalog.site.pairing;
  const neighbours = scope === 'category' ? 'the other tools on its shelf' : 'the other tools';
  switch (whyWithoutPage(catalog, tool)) {
    case 'reviews':
      return `No comparison yet: it takes ${wordCount(minReviews, 'review')} of each side.`;
    case 'activity':
      return `No comparison: it is ${wordStatus(tool.status).toLowerCase()}, and nothing new of it has been recorded for a year.`;
    case 'others':
      return `No comparison yet: ${neighbours} are too much like it, no longer made, or compared with closer ones.`;
    default:
      return scope === 'category'
        ? 'No comparison yet: no other reviewed tool stands on its shelf.'
        : 'No comparison yet: no other tool has been reviewed.';
  }
}
