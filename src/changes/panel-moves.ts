import type { Review } from '#src/catalog/schema/review.ts';
import { panelScore, panelVerdict, type PanelVerdict } from '#src/comparison/panel.ts';
import { takeStands, type TakeStand } from './take-changes.ts';
import type { ReviewEvent, TakeEvent, ToolEvent } from './tool-events.ts';

/** What a panel said as a whole at one time. */
export interface PanelStand {
  readonly verdict: PanelVerdict;
  /** Mean score, unrounded; `null` for an empty panel. */
  readonly score: number | null;
}

/** What a panel did on one day, and what it said as a whole before that day and at its end. */
export interface PanelMove {
  /** First takes, in panel order. */
  readonly reviews: readonly ReviewEvent[];
  /** Changed takes, in panel order. */
  readonly takes: readonly TakeEvent[];
  readonly before: PanelStand;
  readonly after: PanelStand;
}

/** Tells what a panel did on a day, from the events of that day; `null` where it did nothing. */
export function panelMove(panel: readonly Review[], day: string, events: readonly ToolEvent[]): PanelMove | null {
  const reviews = events.filter((event) => event.kind === 'review');
  const takes = events.filter((event) => event.kind === 'take');
  if (reviews.length === 0 && takes.length === 0) return null;
  return {
    reviews,
    takes,
    before: standOf(panel.flatMap((review) => takeWhere(review, (since) => since < day))),
    after: standOf(panel.flatMap((review) => takeWhere(review, (since) => since <= day))),
  };
}

/** Tells whether a day turned the panel's verdict: its first verdict turns nothing. */
export function turnsVerdict({ before, after }: PanelMove): boolean {
  return before.verdict !== 'none' && before.verdict !== after.verdict;
}

function takeWhere(review: Review, isReached: (since: string) => boolean): readonly TakeStand[] {
  const stand = takeStands(review).findLast(({ day }) => isReached(day));
  return stand ? [stand] : [];
}

function standOf(takes: readonly TakeStand[]): PanelStand {
  return { verdict: panelVerdict(takes), score: panelScore(takes) };
}
