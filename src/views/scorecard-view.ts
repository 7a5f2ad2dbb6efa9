import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { scorecard } from '#src/comparison/scorecard.ts';
import { personaPath, type Link } from './links.ts';
import { buildScoreChartView, type ScoreChartView } from './score-chart-view.ts';
import { wordCount, wordVerdict } from './wording.ts';

/** One persona's take, ready to show. */
export interface TakeView {
  readonly score: number;
  readonly verdict: Verdict;
  readonly word: string;
  readonly body: Prose;
}

/** One persona, and its take on either side. */
export interface ScorecardRowView {
  readonly persona: Link;
  readonly focus: string;
  readonly takes: readonly [TakeView | null, TakeView | null];
}

/** The reviews of a pair, with their chart. */
export interface ScorecardView {
  /** How many points of view there are, and how many looked at both. */
  readonly lede: string;
  readonly rows: readonly ScorecardRowView[];
  readonly chart: ScoreChartView;
}

/** Shows the reviews of a pair, row by persona; `null` when neither tool has one. */
export function buildScorecardView(catalog: Catalog, pair: Pair): ScorecardView | null {
  const rows = scorecard(catalog.personas, pair);
  if (rows.length === 0) return null;
  const onBoth = rows.filter((row) => row.takes.every((take) => take !== null)).length;
  return {
    lede: `${wordCount(rows.length, 'point')} of view, each scoring from 0 to 100. ${wordLooks(onBoth, rows.length)}`,
    rows: rows.map(({ persona, takes }) => ({
      persona: { text: persona.name, href: personaPath(persona.id) },
      focus: persona.focus,
      takes: [takes[0] && buildTakeView(takes[0]), takes[1] && buildTakeView(takes[1])],
    })),
    chart: buildScoreChartView(rows, [pair.a.name, pair.b.name]),
  };
}

/** Shows one review. */
export const buildTakeView: (review: Review) => TakeView = remember(({ score, verdict, body }: Review) => {
  return { score, verdict, word: wordVerdict(verdict), body };
});

function wordLooks(onBoth: number, all: number): string {
  if (onBoth === all) return 'Each has looked at both tools.';
  if (onBoth === 0) return 'None has looked at both tools.';
  return `${onBoth} of them ${onBoth === 1 ? 'has' : 'have'} looked at both tools.`;
}
