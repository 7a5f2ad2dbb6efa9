import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelScore, panelShip } from './panel.ts';

/** What ranks a tool. */
interface Rankable {
  readonly name: string;
  readonly reviews: readonly Pick<Review, 'score' | 'verdict'>[];
}

/** A tool and its place in a ranking; tools that are level share a place, those without a review have none. */
export interface Ranked<Ranking extends Rankable = Tool> {
  readonly tool: Ranking;
  /** From 1; `null` without a review. */
  readonly place: number | null;
}

/** Ranks tools by panel score in the whole points that pages show, then panel ship, then name; those without a review come last. */
export function rankTools<Ranking extends Rankable>(tools: readonly Ranking[]): readonly Ranked<Ranking>[] {
  const measured = tools.map((tool) => ({ tool, score: shownScore(tool.reviews), ship: panelShip(tool.reviews) }));
  measured.sort(
    (one, two) => (two.score ?? -1) - (one.score ?? -1) || (two.ship ?? -1) - (one.ship ?? -1) || byCodeUnit(one.tool.name, two.tool.name),
  );
  return measured.map(({ tool, score, ship }) => {
    if (score === null) return { tool, place: null };
    return { tool, place: 1 + measured.findIndex((other) => other.score === score && other.ship === ship) };
  });
}

function shownScore(reviews: Rankable['reviews']): number | null {
  const score = panelScore(reviews);
  return score === null ? null : Math.round(score);
}
