import type { Offer } from 'schema-dts';
import type { Plan } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { wordEntry, wordPeriod } from '../wording.ts';

/**
 * What a tool is offered for: its plans with a price, and the way in where that is free and no plan says so. Plans on request have no price to
 * tell, and what is no longer sold has no offer.
 */
export function describeOffers(
  { pricing: { entry, plans = [] }, status }: Pick<Tool, 'pricing' | 'status'>,
  currency: string,
): readonly Offer[] {
  if (status === 'discontinued') return [];
  const priced = plans.flatMap((plan) => describePlan(plan, plan.currency ?? currency));
  const isFreeToStart = entry === 'free' || entry === 'freemium';
  if (!isFreeToStart || plans.some(({ price }) => price === 0)) return priced;
  return [{ '@type': 'Offer', name: wordEntry(entry), price: 0, priceCurrency: currency }, ...priced];
}

function describePlan({ name, note, price, per }: Plan, priceCurrency: string): readonly Offer[] {
  if (price === 'contact') return [];
  const plan = { '@type': 'Offer', name, ...(note !== undefined && { description: note }) } as const;
  // A price for a unit says something else without it: a cent for a thousand requests is not a program for a cent.
  const isWhole = price === 0 || per === undefined || per === 'once';
  if (isWhole) return [{ ...plan, price, priceCurrency }];
  return [{ ...plan, priceSpecification: { '@type': 'UnitPriceSpecification', price, priceCurrency, unitText: wordPeriod(per) } }];
}
