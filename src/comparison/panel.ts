import type { Review } from '#src/catalog/schema/review.ts';

type Take = Pick<Review, 'verdict' | 'score'>;

/** What a panel says as a whole: the majority, `split` on equal sides, `none` without a review. */
export type PanelVerdict = 'ship' | 'skip' | 'split' | 'none';

/** What panels can say, the most in favour first. */
export const PANEL_VERDICTS: readonly PanelVerdict[] = ['ship', 'split', 'skip', 'none'];

/** How many reviews of a panel ship, and how many skip. */
export interface PanelTally {
  readonly ship: number;
  readonly skip: number;
}

/** Counts the ships and skips of a panel. */
export function panelTally(reviews: readonly Take[]): PanelTally {
  const ship = reviews.filter((review) => review.verdict === 'ship').length;
  return { ship, skip: reviews.length - ship };
}

/** `ship` when more reviews ship than skip, `skip` when fewer, `split` when equal, `none` with no review. */
export function panelVerdict(reviews: readonly Take[]): PanelVerdict {
  const { ship, skip } = panelTally(reviews);
  if (ship === skip) return ship === 0 ? 'none' : 'split';
  return ship > skip ? 'ship' : 'skip';
}

/** Share of the panel that ships a tool, in whole percent, halves rounded up; `null` for an empty panel. */
export function panelShip(reviews: readonly Take[]): number | null {
  if (reviews.length === 0) return null;
  return Math.round((panelTally(reviews).ship / reviews.length) * 100);
}

/** Mean score of a panel, unrounded, 0–100; `null` for an empty panel. */
export function panelScore(reviews: readonly Take[]): number | null {
  if (reviews.length === 0) return null;
  return reviews.reduce((sum, review) => sum + review.score, 0) / reviews.length;
}
