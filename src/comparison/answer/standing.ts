import type { Review } from '#src/catalog/schema/review.ts';
import { panelScore, panelVerdict, type PanelVerdict } from '../panel.ts';

/** A tool as far as it is judged here. */
interface Panel {
  readonly reviews: readonly Pick<Review, 'score' | 'verdict'>[];
}

/** Fewest reviews a panel needs for its verdict to be more than an early sign. */
const PANEL_MIN = 3;

/** Who is ahead by panel score, as the page shows it: whole points. */
export type Lead =
  | { readonly kind: 'ahead'; readonly leader: number; readonly second: number; readonly by: number }
  | { readonly kind: 'level'; readonly places: readonly number[] }
  /** Fewer than two of the tools have a score. */
  | { readonly kind: 'unknown' };

/** What the panel says of tools side by side; places are those of the tools as given. */
export interface Standing {
  readonly verdicts: readonly PanelVerdict[];
  /** Panel scores in whole points; `null` without a review. */
  readonly scores: readonly (number | null)[];
  readonly lead: Lead;
  /** Places of the tools whose panel is thin: some reviews, but fewer than {@link PANEL_MIN}. */
  readonly thin: readonly number[];
}

/** Tells how tools stand with the panel: verdicts, scores, and who is ahead of whom by how much. */
export function standingOf(tools: readonly Panel[]): Standing {
  const scores = tools.map(({ reviews }) => roundedScore(reviews));
  return {
    verdicts: tools.map(({ reviews }) => panelVerdict(reviews)),
    scores,
    lead: findLead(scores),
    thin: tools.flatMap(({ reviews }, place) => (reviews.length > 0 && reviews.length < PANEL_MIN ? [place] : [])),
  };
}

/** Whole points, so that a reader who subtracts what the page shows gets what it says. */
function roundedScore(reviews: Panel['reviews']): number | null {
  const score = panelScore(reviews);
  return score === null ? null : Math.round(score);
}

function findLead(scores: readonly (number | null)[]): Lead {
  const scored = scores.flatMap((score, place) => (score === null ? [] : [{ place, score }]));
  const [first, second] = scored.toSorted((one, other) => other.score - one.score || one.place - other.place);
  if (!first || !second) return { kind: 'unknown' };
  if (first.score > second.score) return { kind: 'ahead', leader: first.place, second: second.place, by: first.score - second.score };
  return { kind: 'level', places: scored.filter(({ score }) => score === first.score).map(({ place }) => place) };
}
