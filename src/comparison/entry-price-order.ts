import type { Tool } from '#src/catalog/schema/tool.ts';
import { alignPlans, ENTRIES } from './prices.ts';

type Priced = Pick<Tool, 'pricing'>;

/**
 * Compares what it takes to get in: free, freemium, paid, on request. Within one of these the lowest price that is paid decides, but only
 * between plans that a price table sets in one row (prices.ts); tools of unlike units stand together by unit, which says nothing of what is
 * dearer, and those without a published price last.
 */
export function compareEntryPrices(currency: string): (one: Priced, other: Priced) => number {
  return (one, other) => {
    const byEntry = ENTRIES.indexOf(one.pricing.entry) - ENTRIES.indexOf(other.pricing.entry);
    if (byEntry !== 0) return byEntry;
    const [first] = alignPlans([one, other], currency);
    if (!first) return 0;
    const [own = Infinity, its = Infinity] = first.plans.map(([cheapest]) => cheapest?.price);
    return own - its;
  };
}
