import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Pair } from './pairing.ts';

/** A comparison and the day on which either panel last moved, as YYYY-MM-DD. */
export interface DatedPair {
  readonly pair: Pair;
  readonly day: string;
}

/**
 * The newest comparisons that have a review on each side, at most `most`, chosen so that the list is varied.
 *
 * A comparison is as new as the newest review, or revision of one, on either side; of equally new ones the closer pair comes
 * first (closeness.ts), then slug order. The list is dealt in rounds: in the first no tool may stand twice, in the second
 * none three times, and so on, so that one tool with a fresh review does not fill it.
 */
export function latestPairs(pairs: readonly Pair[], most: number): readonly DatedPair[] {
  const waiting = new Set(newestFirst(pairs));
  const shown = new Map<string, number>();
  const dealt: DatedPair[] = [];
  for (let round = 1; round <= most; round += 1) {
    for (const dated of waiting) {
      if (dealt.length >= most) return dealt;
      const slugs = [dated.pair.a.slug, dated.pair.b.slug];
      if (slugs.some((slug) => (shown.get(slug) ?? 0) >= round)) continue;
      for (const slug of slugs) shown.set(slug, (shown.get(slug) ?? 0) + 1);
      dealt.push(dated);
      waiting.delete(dated);
    }
  }
  return dealt;
}

/** Day on which a panel last moved: its newest review or revision; `null` for an empty panel. */
export function newestReviewDay(reviews: readonly Pick<Review, 'date' | 'revised'>[]): string | null {
  return reviews.map((review) => review.revised ?? review.date).reduce<string | null>(laterOf, null);
}

function newestFirst(pairs: readonly Pair[]): readonly DatedPair[] {
  return pairs
    .flatMap((pair) => {
      const [a, b] = [newestReviewDay(pair.a.reviews), newestReviewDay(pair.b.reviews)];
      return a === null || b === null ? [] : [{ pair, day: laterOf(a, b) }];
    })
    .sort(
      (one, two) => byCodeUnit(two.day, one.day) || two.pair.closeness - one.pair.closeness || byCodeUnit(one.pair.slug, two.pair.slug),
    );
}

function laterOf(one: string | null, other: string): string {
  return one !== null && one > other ? one : other;
}
