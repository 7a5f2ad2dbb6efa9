import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { relatedPairs } from '#src/comparison/related-pairs.ts';
import { buildAnswerView, type AnswerView } from './answer-view.ts';
import { buildCommunityView, type CommunityView } from './community-view.ts';
import { buildDecisionTableView, type DecisionRowView, type DecisionTableView } from './decision-table-view.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { isolateName } from './isolate-name.ts';
import { comparisonPath } from './links.ts';
import { buildNoteView, type NoteView } from './note-view.ts';
import { buildNoticeView, findSuccessor, type NoticeView } from './notice-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { buildPicksView, type PicksView } from './picks-view.ts';
import { buildPricingRows } from './pricing-view.ts';
import { buildScorecardView, type ScorecardView } from './scorecard-view.ts';
import { listSources, type SourceView } from './source-list-view.ts';
import type { Side } from './side.ts';
import { buildWeighedView, type WeighedView } from './weights-view.ts';
import { buildSpreadViews, type SpreadChartView } from './spread-chart-view.ts';
import { buildToolCardView, type ToolCardView } from './tool-card-view.ts';

/** One tool of the pair, with what stands on its rail. */
export interface SideView {
  readonly side: Side;
  readonly card: ToolCardView;
  /** Why a reader should not start with it; `null` for a tool that is not on its way out. */
  readonly notice: NoticeView | null;
  readonly community: CommunityView | null;
  readonly sources: readonly SourceView[];
  readonly freshness: FreshnessView;
}

/** Everything a comparison page shows. */
export interface ComparisonView {
  readonly page: PageView;
  readonly slug: string;
  readonly eyebrow: string;
  /** *A vs B*. */
  readonly title: string;
  /** One sentence that says what is compared and asks which one to ship with. */
  readonly intro: string;
  readonly sides: readonly [SideView, SideView];
  readonly answer: AnswerView;
  readonly note: NoteView | null;
  readonly decisionTable: DecisionTableView;
  readonly pricing: readonly DecisionRowView[];
  readonly scorecard: ScorecardView | null;
  /** Where the two stand among the panel scores of their categories. */
  readonly spreads: readonly SpreadChartView[];
  /** What a reader may weigh; `null` where there is no scorecard. */
  readonly weighed: WeighedView | null;
  /** Shown only when readers have voted on either side or on the pair. */
  readonly hasCommunity: boolean;
  readonly picks: PicksView | null;
  readonly related: readonly PairLinkView[];
}

const RELATED_MOST = 6;

/** Builds a comparison page; `today` is YYYY-MM-DD. */
export function buildComparisonView(catalog: Catalog, pair: Pair, today: string): ComparisonView {
  const sides = [buildSideView(catalog, 'a', { tool: pair.a, today }), buildSideView(catalog, 'b', { tool: pair.b, today })] as const;
  const tools = [pair.a, pair.b];
  const title = `${pair.a.name} vs ${pair.b.name}`;
  const note = catalog.notes.get(pair.slug);
  const picks = buildPicksView(catalog, pair);
  return {
    page: buildPageView(catalog, {
      title: `${title}: which one to ship with`,
      description: describe(pair, sides),
      path: comparisonPath(pair.a.slug, pair.b.slug),
    }),
    slug: pair.slug,
    eyebrow: catalog.site.eyebrow,
    title,
    intro: introduce(pair, sides),
    sides,
    answer: buildAnswerView(catalog, tools),
    note: note ? buildNoteView(note, pair) : null,
    decisionTable: buildDecisionTableView(catalog, tools),
    pricing: buildPricingRows(catalog, tools, today),
    scorecard: buildScorecardView(catalog, tools),
    spreads: buildSpreadViews(catalog, tools),
    weighed: buildWeighedView(catalog, tools),
    hasCommunity: catalog.site.features.votes && (picks !== null || [pair.a, pair.b].some((tool) => votesOn(catalog, tool.slug))),
    picks,
    related: relatedPairs(pairTools(catalog), pair, RELATED_MOST).map((other) => buildPairLinkView(catalog, other)),
  };
}

function buildSideView(catalog: Catalog, side: Side, { tool, today }: { tool: Tool; today: string }): SideView {
  return {
    side,
    card: buildToolCardView(catalog, tool, side),
    notice: buildNoticeView(tool, findSuccessor(catalog, tool)),
    community: buildCommunityView(catalog, tool.slug),
    sources: listSources(catalog, tool),
    freshness: buildFreshnessView(tool.verified, today, catalog.site.staleAfterDays),
  };
}

type Sides = readonly [SideView, SideView];

function introduce(pair: Pair, [a, b]: Sides): string {
  const [one, other] = [a.card.category.text, b.card.category.text];
  const shelf = one === other ? `both from ${one}` : `one from ${one}, the other from ${other}`;
  return `${isolateName(pair.a.name)} and ${isolateName(pair.b.name)}, ${shelf}, fact by fact and through the eyes of the panel: which one should you ship with?`;
}

function describe(pair: Pair, sides: Sides): string {
  const [a, b] = [`${pair.a.name}: ${wordPanel(sides[0])}`, `${pair.b.name}: ${wordPanel(sides[1])}`];
  return `${a}. ${b}. Scores, prices and sources side by side.`;
}

function wordPanel({ card }: SideView): string {
  return card.panel.score === null ? 'no reviews yet' : `${card.panel.word.toLowerCase()}, ${card.panel.score}/100`;
}
