import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import { showDay, type DayView } from './day-view.ts';
import { personaPath, type Link } from './links.ts';
import { wordTake } from './panel-words.ts';
import { buildTakeView, type TakeView } from './scorecard-view.ts';

/** One persona's row on a tool's page: its take with its dates, or none. */
export interface ToolTakeView {
  readonly persona: Link;
  readonly focus: string;
  /** `null` where the persona has no take. */
  readonly take: (TakeView & DatesOfTake) | null;
}

interface DatesOfTake {
  readonly written: DayView;
  readonly revised?: DayView | undefined;
  /** Newest first. */
  readonly earlier: readonly EarlierTakeView[];
}

/** A take the persona held before. */
export interface EarlierTakeView {
  readonly day: DayView;
  /** *Skip, 55/100*. */
  readonly words: string;
  /** Why it changed. */
  readonly reason: string;
}

/** Lists every persona's take on a tool, in persona order; a persona without one keeps its row. */
export function listTakes(personas: readonly Persona[], reviews: readonly Review[]): readonly ToolTakeView[] {
  return personas.map(({ id, name, focus }) => {
    const review = reviews.find((each) => each.persona === id);
    return { persona: { text: name, href: personaPath(id) }, focus, take: review ? showTake(review) : null };
  });
}

function showTake(review: Review): TakeView & DatesOfTake {
  return {
    ...buildTakeView(review),
    written: showDay(review.date),
    revised: review.revised === undefined ? undefined : showDay(review.revised),
    earlier: (review.history ?? []).toReversed().map(({ date, score, verdict, reason }) => ({
      day: showDay(date),
      words: wordTake({ verdict, score }),
      reason,
    })),
  };
}
