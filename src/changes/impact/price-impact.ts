import type { Plan } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { PriceStand } from '../tool-events.ts';
import type { MatchedTool } from './match-tools.ts';

/** One plan in two catalogs; `null` where there is none of that name. */
export interface PlanImpact {
  readonly name: string;
  readonly before: Plan | null;
  readonly after: Plan | null;
}

/** A tool's price in two catalogs. */
export interface PriceImpact {
  readonly tool: Pick<Tool, 'slug' | 'name'>;
  readonly before: PriceStand;
  readonly after: PriceStand;
  /** Plans that cost something else, came, or went; by name. */
  readonly plans: readonly PlanImpact[];
}

/** The currencies of prices that name none, in each catalog. */
export interface Currencies {
  readonly before: string;
  readonly after: string;
}

/** Compares what one tool costs; `null` where the way in, the summary and the price of every plan are as they were. */
export function comparePrices({ before, after }: MatchedTool, currencies: Currencies): PriceImpact | null {
  const [was, is] = [standOf(before), standOf(after)];
  const plans = comparePlans(plansOf(before, currencies.before), plansOf(after, currencies.after));
  if (plans.length === 0 && was.entry === is.entry && was.summary === is.summary) return null;
  return { tool: { slug: after.slug, name: after.name }, before: was, after: is, plans };
}

function standOf({ pricing: { entry, summary } }: Tool): PriceStand {
  return { entry, summary };
}

/** Plans by name, of two with one name the last; each with its currency. */
function plansOf({ pricing }: Tool, currency: string): ReadonlyMap<string, Plan> {
  return new Map(
    (pricing.plans ?? []).map((plan) => [plan.name, plan.price === 'contact' ? plan : { ...plan, currency: plan.currency ?? currency }]),
  );
}

function comparePlans(before: ReadonlyMap<string, Plan>, after: ReadonlyMap<string, Plan>): readonly PlanImpact[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
    .filter((plan) => priceOf(plan.before) !== priceOf(plan.after));
}

function priceOf(plan: Plan | null): string {
  return JSON.stringify(plan && [plan.price, plan.currency, plan.per]);
}
