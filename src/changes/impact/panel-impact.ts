import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelScore, panelVerdict } from '#src/comparison/panel.ts';
import type { PanelStand } from '../panel-moves.ts';
import type { TakeStand } from '../take-changes.ts';
import type { MatchedTool } from './match-tools.ts';

/** One persona's take in two catalogs; `null` where there is none. */
export interface TakeImpact {
  /** Id of the persona. */
  readonly persona: string;
  readonly before: TakeStand | null;
  readonly after: TakeStand | null;
}

/** A tool's panel in two catalogs. */
export interface PanelImpact {
  readonly tool: Pick<Tool, 'slug' | 'name'>;
  readonly before: PanelStand;
  readonly after: PanelStand;
  /** Whether the panel's verdict is another. */
  readonly isFlipped: boolean;
  /** Takes with another score or verdict, those that came and those that went, by persona. */
  readonly takes: readonly TakeImpact[];
}

/** What a panel says as a whole. */
export function panelStandOf({ reviews }: Pick<Tool, 'reviews'>): PanelStand {
  return { verdict: panelVerdict(reviews), score: panelScore(reviews) };
}

/** Compares the panels of one tool; `null` where no score and no verdict is another. */
export function comparePanels({ before, after }: MatchedTool): PanelImpact | null {
  const takes = compareTakes(before.reviews, after.reviews);
  if (takes.length === 0) return null;
  const [was, is] = [panelStandOf(before), panelStandOf(after)];
  return { tool: { slug: after.slug, name: after.name }, before: was, after: is, isFlipped: was.verdict !== is.verdict, takes };
}

function compareTakes(before: readonly Review[], after: readonly Review[]): readonly TakeImpact[] {
  const personas = [...new Set([...before, ...after].map(({ persona }) => persona))].sort();
  return personas
    .map((persona) => ({ persona, before: standOf(before, persona), after: standOf(after, persona) }))
    .filter((take) => take.before?.score !== take.after?.score || take.before?.verdict !== take.after?.verdict);
}

function standOf(reviews: readonly Review[], persona: string): TakeStand | null {
  const review = reviews.find((each) => each.persona === persona);
  return review ? { score: review.score, verdict: review.verdict } : null;
}
