import { byCodeUnit, type Catalog } from '#src/catalog/catalog.ts';
import { newestDay } from '#src/catalog/days.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { isWithin, type DayRange } from './day-range.ts';
import { takeStands } from './take-changes.ts';

/**
 * The comparisons that could not be read before a range of days, newest first, then the closest. No record says when a page came: it is the day on
 * which the second of its two tools was both added and reviewed as often as a page asks for.
 */
export function listNewPairs(catalog: Catalog, range: DayRange): readonly Pair[] {
  const readyDays = new Map(catalog.tools.map((tool) => [tool.slug, readyDay(catalog, tool)]));
  const dayOf = ({ a, b }: Pair): string | null => {
    const [one, other] = [readyDays.get(a.slug) ?? null, readyDays.get(b.slug) ?? null];
    return one === null || other === null ? null : newestDay([one, other]);
  };
  return pairTools(catalog)
    .pairs.flatMap((pair) => {
      const day = dayOf(pair);
      return day !== null && isWithin(range, day) ? [{ pair, day }] : [];
    })
    .sort(
      (one, other) =>
        byCodeUnit(other.day, one.day) || other.pair.closeness - one.pair.closeness || byCodeUnit(one.pair.slug, other.pair.slug),
    )
    .map(({ pair }) => pair);
}

/** `null` for a tool whose record names no such day. Fewer reviews than asked for are enough where the editors chose the pair. */
function readyDay({ site }: Catalog, { added, reviews }: Tool): string | null {
  const firstTakes = reviews.map((review) => takeStands(review)[0].day).sort(byCodeUnit);
  const enough = firstTakes[Math.min(Math.max(site.pairing.minReviews, 1), firstTakes.length) - 1];
  return newestDay([added, enough]);
}
