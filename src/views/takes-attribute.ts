import type { WeighedTake } from '#src/comparison/weights.ts';

/**
 * A panel as the attribute `data-takes` carries it, for scripts that weigh the personas anew: a sign for the verdict before each score.
 * @example takesAttribute(reviews) // 'builder+88 skeptic-61'
 */
export function takesAttribute(reviews: readonly WeighedTake[]): string {
  return reviews.map(({ persona, score, verdict }) => `${persona}${verdict === 'ship' ? '+' : '-'}${score}`).join(' ');
}

/** Reads what {@link takesAttribute} wrote. */
export function readTakesAttribute(text: string): readonly WeighedTake[] {
  return [...text.matchAll(/(\S+)([+-])(\d+)/g)].map(([, persona = '', sign, score]) => ({
    persona,
    score: Number(score),
    verdict: sign === '+' ? 'ship' : 'skip',
  }));
}
