import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { relatedPairs } from '#src/comparison/related-pairs.ts';
import { buildCommunityView, hasBallots, wordCountsAge, type CommunityView } from './community-view.ts';
import { describeComparison, wordComparison, type ComparisonWords } from './comparison-words.ts';
import { followVotes } from './decision-table-view.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { buildNoteView, type NoteView } from './note-view.ts';
import { buildNoticeView, findSuccessor, type NoticeView } from './notice-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
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

/** Everything a comparison page shows: what it says in every form, and what only the page has. */
export interface ComparisonView extends ComparisonWords {
  readonly page: PageView;
  readonly slug: string;
  readonly eyebrow: string;
  readonly sides: readonly [SideView, SideView];
  /** Whether readers can vote here. */
  readonly hasBallots: boolean;
  /** Said of the counts to readers without JavaScript. */
  readonly countsAge: string;
  readonly note: NoteView | null;
  readonly scorecard: ScorecardView | null;
  /** Where the two stand among the panel scores of their categories. */
  readonly spreads: readonly SpreadChartView[];
  /** What a reader may weigh; `null` where there is no scorecard. */
  readonly weighed: WeighedView | null;
  readonly related: readonly PairLinkView[];
}

const RELATED_MOST = 6;

/** Builds a comparison page; `today` is YYYY-MM-DD. */
export function buildComparisonView(catalog: Catalog, pair: Pair, today: string): ComparisonView {
  const tools = [pair.a, pair.b];
  const note = catalog.notes.get(pair.slug);
  const words = wordComparison(catalog, pair, today);
  const isVotedOn = hasBallots(catalog);
  return {
    ...words,
    ...(isVotedOn && { hasCommunity: true, decisionTable: followVotes(words.decisionTable, [pair.a.slug, pair.b.slug]) }),
    page: buildPageView(catalog, describeComparison(catalog, pair)),
    slug: pair.slug,
    eyebrow: catalog.site.eyebrow,
    sides: [buildSideView(catalog, 'a', { tool: pair.a, today }), buildSideView(catalog, 'b', { tool: pair.b, today })],
    hasBallots: isVotedOn,
    countsAge: wordCountsAge(catalog),
    note: note ? buildNoteView(note, pair) : null,
    scorecard: buildScorecardView(catalog, tools),
    spreads: buildSpreadViews(catalog, tools),
    weighed: buildWeighedView(catalog, tools),
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
