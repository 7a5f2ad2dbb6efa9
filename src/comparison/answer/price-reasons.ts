import type { Tool } from '#src/catalog/schema/tool.ts';
import { alignPlans, ENTRIES } from '../prices.ts';
import type { Reason } from './reasons.ts';

/** Where a tool is easier to get into, or cheaper to stay with, than all of the others. */
export function priceReasons(tool: Tool, others: readonly Tool[], siteCurrency: string): readonly Reason[] {
  return [...entryReason(tool, others), ...planReasons(tool, others, siteCurrency)];
}

function entryReason(tool: Tool, others: readonly Tool[]): readonly Reason[] {
  const [own, rest] = [tool.pricing.entry, others.map(({ pricing }) => pricing.entry)];
  if (!rest.every((entry) => ENTRIES.indexOf(own) < ENTRIES.indexOf(entry))) return [];
  // Free against freemium is a difference of degree: both can be tried without paying.
  return [{ kind: 'entry', entry: own, others: rest, weight: rest.includes('freemium') ? 50 : 80 }];
}

function planReasons(tool: Tool, others: readonly Tool[], siteCurrency: string): readonly Reason[] {
  // Who can start for less elsewhere does not save by the cheaper plan.
  const isEasier = ({ pricing }: Tool) => ENTRIES.indexOf(pricing.entry) < ENTRIES.indexOf(tool.pricing.entry);
  if (others.some(isEasier)) return [];
  return alignPlans([tool, ...others], siteCurrency).flatMap(({ unit, currency, plans }): readonly Reason[] => {
    const [own, ...rest] = plans.map(([cheapest]) => cheapest?.price);
    const prices = rest.filter((price) => price !== undefined);
    if (own === undefined || prices.length < rest.length || own >= Math.min(...prices)) return [];
    // By use, plans differ in what one unit buys (another model, another card): only time is paid for alike.
    if (unit !== 'month' && unit !== 'user-month') return [];
    return [{ kind: 'plan', row: { unit, currency }, price: own, others: prices, weight: 52 }];
  });
}
