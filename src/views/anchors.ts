/** Where the row of a fact stands on a comparison. */
export function rowId(key: string): string {
  return `fact-${key}`;
}

/** Where the take of a persona stands on a comparison. */
export function takeId(persona: string): string {
  return `take-${persona}`;
}

/** Where the prices stand on a comparison. */
export const PRICING_ID = 'pricing';

/** Where the reviews stand on a comparison. */
export const SCORECARD_ID = 'scorecard';

/** Where the reader's own weights stand on a page. */
export const WEIGHTS_ID = 'weights';
