import type { PanelVerdict } from '#src/comparison/panel.ts';
import type { PanelView } from './panel-view.ts';
import { wordVerdict } from './wording.ts';

/** What one take says, or a whole panel; `score` is whole. */
export interface ScoredVerdict {
  readonly verdict: PanelVerdict;
  readonly score: number;
}

/** A verdict within a sentence: *ship*. */
export function wordPlainVerdict(verdict: PanelVerdict): string {
  return wordVerdict(verdict).toLowerCase();
}

/** A verdict and its score: *Skip, 55/100*. */
export function wordTake({ verdict, score }: ScoredVerdict): string {
  return `${wordVerdict(verdict)}, ${score}/100`;
}

/** A verdict and its score within a sentence: *skip, 55/100*. */
export function wordPlainTake({ verdict, score }: ScoredVerdict): string {
  return `${wordPlainVerdict(verdict)}, ${score}/100`;
}

/** A panel within a sentence: *ship, 88/100*, or *no reviews yet*. */
export function wordPanel(panel: PanelView): string {
  return wordReviewed(panel, wordPlainTake);
}

/** A panel by its share, within a sentence: *ship, 88% of the panel ships it*, or *no reviews yet*. */
export function wordPanelShip(panel: PanelView): string {
  return wordReviewed(panel, ({ verdict }) => `${wordPlainVerdict(verdict)}, ${panel.ship} of the panel ships it`);
}

/** A panel in two words, within a sentence: *ship 88*, or *no reviews yet*. */
export function wordPanelShort(panel: PanelView): string {
  return wordReviewed(panel, ({ verdict, score }) => `${wordPlainVerdict(verdict)} ${score}`);
}

function wordReviewed({ verdict, score, share }: PanelView, word: (panel: ScoredVerdict) => string): string {
  return score === null ? share.toLowerCase() : word({ verdict, score });
}
