import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { scorecard } from '#src/comparison/scorecard.ts';
import { takeId } from './anchors.ts';
import { personaPath, type Link } from './links.ts';
import { buildScoreChartView, type ScoreChartView } from './score-chart-view.ts';
import { wordAll, wordCount, wordVerdict } from './wording.ts';

/** One persona's take, ready to show. */
export interface TakeView {
  readonly score: number;
  readonly verdict: Verdict;
  readonly word: string;
  readonly body: Prose;
}

/** One persona, and its take on each tool. */
export interface ScorecardRowView {
  /** Where the row stands on the page, where anything leads to it. */
  readonly id?: string;
  readonly persona: Link;
  readonly focus: string;
  readonly takes: readonly (TakeView | null)[];
}

/** The reviews of tools side by side, with their chart. */
export interface ScorecardView {
  /** How many points of view there are, and how many looked at every tool. */
  readonly lede: string;
  readonly rows: readonly ScorecardRowView[];
  readonly chart: ScoreChartView;
}

/** Shows the reviews of two to four tools, row by persona; `null` when none has one. */
export function buildScorecardView(catalog: Catalog, tools: readonly Tool[]): ScorecardView | null {
  const rows = scorecard(catalog.personas, tools);
  if (rows.length === 0) return null;
  const onAll = rows.filter((row) => row.takes.every((take) => take !== null)).length;
  return {
    lede: `${wordCount(rows.length, 'point')} of view, each scoring from 0 to 100. ${wordLooks(onAll, { rows: rows.length, tools: tools.length })}`,
    rows: rows.map(({ persona, takes }) => ({
      id: takeId(persona.id),
      persona: { text: persona.name, href: personaPath(persona.id) },
      focus: persona.focus,
      takes: takes.map((take) => take && buildTakeView(take)),
    })),
    chart: buildScoreChartView(
      rows,
      tools.map(({ name }) => name),
    ),
  };
}

/** Shows one review. */
export const buildTakeView: (review: Review) => TakeView = remember(({ score, verdict, body }: Review) => {
  return { score, verdict, word: wordVerdict(verdict), body };
});

function wordLooks(onAll: number, { rows, tools }: { rows: number; tools: number }): string {
  const them = `${wordAll(tools)} tools`;
  if (onAll === rows) return `Each has looked at ${them}.`;
  if (onAll === 0) return `None has looked at ${them}.`;
  return `${onAll} of them ${onAll === 1 ? 'has' : 'have'} looked at ${them}.`;
}
