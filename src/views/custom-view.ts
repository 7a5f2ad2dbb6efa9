import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildAnswerView, type AnswerView } from './answer-view.ts';
import { hasBallots } from './community-view.ts';
import { buildDecisionTableView, followVotes, type DecisionRowView, type DecisionTableView } from './decision-table-view.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { isolateName } from './isolate-name.ts';
import { buildPricingRows } from './pricing-view.ts';
import { buildScorecardView, type ScorecardView } from './scorecard-view.ts';
import { SIDES, type Side } from './side.ts';
import { listSources, type SourceView } from './source-list-view.ts';
import { buildToolCardView, type ToolCardView } from './tool-card-view.ts';
import { wordAll, wordList } from './wording.ts';

/** One of the tools, with what stands under its name. */
export interface CustomSideView {
  readonly side: Side;
  readonly card: ToolCardView;
  readonly sources: readonly SourceView[];
  readonly freshness: FreshnessView;
}

/** What the custom comparison shows of two to four tools. */
export interface CustomView {
  readonly names: readonly string[];
  /** *A vs B vs C*. */
  readonly title: string;
  /** One sentence that says what is compared and asks which one to ship with. */
  readonly intro: string;
  readonly answer: AnswerView;
  readonly sides: readonly CustomSideView[];
  readonly decisionTable: DecisionTableView;
  readonly pricing: readonly DecisionRowView[];
  readonly scorecard: ScorecardView | null;
}

/** Builds the comparison of two to four tools, in the order they are given; `today` is YYYY-MM-DD. */
export function buildCustomView(catalog: Catalog, tools: readonly Tool[], today: string): CustomView {
  const names = tools.map(({ name }) => name);
  const table = buildDecisionTableView(catalog, tools);
  const sides = SIDES.slice(0, tools.length).flatMap((side, place) => {
    const tool = tools[place];
    return tool ? [buildSide(catalog, tool, { side, today })] : [];
  });
  return {
    names,
    title: names.join(' vs '),
    intro: `${wordList(names.map(isolateName))}${wordShelf(sides)}, fact by fact and through the eyes of the panel: which one should you ship with?`,
    answer: buildAnswerView(catalog, tools),
    sides,
    decisionTable: hasBallots(catalog)
      ? followVotes(
          table,
          tools.map(({ slug }) => slug),
        )
      : table,
    pricing: buildPricingRows(catalog, tools, today),
    scorecard: buildScorecardView(catalog, tools),
  };
}

function buildSide(catalog: Catalog, tool: Tool, { side, today }: { side: Side; today: string }): CustomSideView {
  return {
    side,
    card: buildToolCardView(catalog, tool, side),
    sources: listSources(catalog, tool),
    freshness: buildFreshnessView(tool.verified, today, catalog.site.staleAfterDays),
  };
}

/** *, both from X*, *, all 3 from X*; of tools from several shelves the cards say which. */
function wordShelf(sides: readonly CustomSideView[]): string {
  const shelves = new Set(sides.map(({ card }) => card.category.text));
  return shelves.size === 1 ? `, ${wordAll(sides.length)} from ${[...shelves].join('')}` : '';
}
