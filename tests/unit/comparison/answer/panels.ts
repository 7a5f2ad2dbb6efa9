import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { makePersona, makeReview, makeTool } from '../../factories.ts';

/** The personas of a test, in panel order. */
export const PERSONAS = ['maker', 'doubter', 'buyer', 'dreamer', 'planner'].map((id, index) => makePersona({ id, order: index + 1 }));

/** A panel from `88s 61k –`: scores in persona order, `s` ships, `k` skips, a dash for no take. */
export function panel(text: string): readonly Review[] {
  return text.split(' ').flatMap((take, index) => {
    const verdict: Verdict = take.endsWith('s') ? 'ship' : 'skip';
    return take === '–' ? [] : [makeReview({ persona: PERSONAS[index]?.id ?? '', score: Number.parseInt(take, 10), verdict })];
  });
}

/** Tools with these panels. */
export function panels(...texts: readonly string[]): readonly Tool[] {
  return texts.map((text, index) => makeTool({ slug: `t${index}`, reviews: panel(text) }));
}
