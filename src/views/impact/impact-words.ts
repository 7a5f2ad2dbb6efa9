import type { Plan } from '#src/catalog/schema/pricing.ts';
import type { TakeImpact } from '#src/changes/impact/panel-impact.ts';
import type { PlanImpact } from '#src/changes/impact/price-impact.ts';
import type { PanelStand } from '#src/changes/panel-moves.ts';
import type { TakeStand } from '#src/changes/take-changes.ts';
import { wordPlainTake, wordTake } from '../panel-words.ts';
import { wordPrice, wordVerdict } from '../wording.ts';
import { commentText } from './comment-markdown.ts';

/** A panel as a whole: *Ship, 84/100*, or *No verdict*. */
export function wordPanelStand({ verdict, score }: PanelStand): string {
  return score === null ? wordVerdict(verdict) : wordTake({ verdict, score: Math.round(score) });
}

/** A panel's score before and after: *84 → 79*, with a dash where there is none. */
export function wordScores(before: PanelStand, after: PanelStand): string {
  return [before, after].map(({ score }) => (score === null ? '–' : String(Math.round(score)))).join(' → ');
}

/** One take before and after: *builder ship, 88/100 → skip, 60/100*, *pm new: ship, 70/100*. */
export function wordTakeImpact({ persona, before, after }: TakeImpact): string {
  return `${commentText(persona)} ${wordStep(before, after, (stand: TakeStand) => wordPlainTake(stand))}`;
}

/** One plan before and after: *Pro $20 a month → $25 a month*. */
export function wordPlanImpact({ name, before, after }: PlanImpact): string {
  // Every plan of an impact names its currency, but for a price on request, which has none.
  return `${commentText(name)} ${wordStep(before, after, (plan: Plan) => commentText(wordPrice(plan, plan.currency ?? 'USD')))}`;
}

function wordStep<Value>(before: Value | null, after: Value | null, word: (value: Value) => string): string {
  if (before === null) return after === null ? '' : `new: ${word(after)}`;
  return after === null ? `gone, was ${word(before)}` : `${word(before)} → ${word(after)}`;
}
