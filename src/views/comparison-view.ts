import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { relatedPairs } from '#src/comparison/related-pairs.ts';
import { buildCommunityView, type CommunityView } from './community-view.ts';
import { buildDecisionTableView, type DecisionTableView } from './decision-table-view.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { comparisonPath } from './links.ts';
import { buildNoteView, type NoteView } from './note-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { buildPicksView, type PicksView } from './picks-view.ts';
import { buildScorecardView, type ScorecardView } from './scorecard-view.ts';
import { listSources, type SourceView } from './source-list-view.ts';
import type { Side } from './side.ts';
import { buildToolCardView, type ToolCardView } from './tool-card-view.ts';

/** One tool of the pair, with what stands on its rail. */
export interface SideView {
  readonly side: Side;
  readonly card: ToolCardView;
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
  readonly decisionTable: DecisionTableView;
  readonly scorecard: ScorecardView | null;
  /** Shown only when readers have voted on either side or on the pair. */
  readonly hasCommunity: boolean;
  readonly picks: PicksView | null;
  readonly note: NoteView | null;
  readonly related: readonly PairLinkView[];
}

const RELATED_MOST = 6;

/** Builds a comparison page; `today` is YYYY-MM-DD. */
export function buildComparisonView(catalog: Catalog, pair: Pair, today: string): ComparisonView {
  const sides = [buildSideView(catalog, 'a', { tool: pair.a, today }), buildSideView(catalog, 'b', { tool: pair.b, today })] as const;
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
    decisionTable: buildDecisionTableView(catalog, [pair.a, pair.b]),
    scorecard: buildScorecardView(catalog, [pair.a, pair.b]),
    hasCommunity: catalog.site.features.votes && (picks !== null || [pair.a, pair.b].some((tool) => votesOn(catalog, tool.slug))),
    picks,
    note: note ? buildNoteView(note, pair) : null,
    related: relatedPairs(pairTools(catalog), pair, RELATED_MOST).map((other) => buildPairLinkView(catalog, other)),
  };
}

function buildSideView(catalog: Catalog, side: Side, { tool, today }: { tool: Tool; today: string }): SideView {
  return {
    side,
    card: buildToolCardView(catalog, tool, side),
    community: buildCommunityView(catalog, tool.slug),
    sources: listSources(catalog, tool),
    freshness: buildFreshnessView(tool.verified, today, catalog.site.staleAfterDays),
  };
}

type Sides = readonly [SideView, SideView];

function introduce(pair: Pair, [a, b]: Sides): string {
  const [one, other] = [a.card.category.text, b.card.category.text];
  const shelf = one === other ? `both from ${one}` : `one from ${one}, the other from ${other}`;
  return `${pair.a.name} and ${pair.b.name}, ${shelf}, fact by fact and through the eyes of the panel: which one should you ship with?`;
}

function describe(pair: Pair, sides: Sides): string {
  const [a, b] = [`${pair.a.name}: ${wordPanel(sides[0])}`, `${pair.b.name}: ${wordPanel(sides[1])}`];
  return `${a}. ${b}. Scores, prices and sources side by side.`;
}

function wordPanel({ card }: SideView): string {
  return card.panel.score === null ? 'no reviews yet' : `${card.panel.word.toLowerCase()}, ${card.panel.score}/100`;
}
