import type { Catalog } from '#src/catalog/catalog.ts';
import type { Plan } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { showDay, type DayView } from './day-view.ts';
import { buildFreshnessView, type FreshnessView } from './freshness-view.ts';
import { wordEntry, wordPrice, wordPriceSummary } from './wording.ts';

/** What a tool costs, and when that was checked. */
export interface ToolPricingView {
  readonly entry: string;
  /** What there is to say beyond the entry. */
  readonly summary?: string | undefined;
  readonly plans: readonly PlanView[];
  /** Page the price was read on. */
  readonly source?: string | undefined;
  readonly freshness: FreshnessView;
  /** Earlier prices, newest first. */
  readonly earlier: readonly EarlierPriceView[];
}

/** One plan and its price in words. */
export interface PlanView {
  readonly name: string;
  readonly price: string;
  readonly note?: string | undefined;
}

/** What a tool cost before. */
export interface EarlierPriceView {
  readonly from: DayView;
  readonly entry: string;
  /** What there is to say beyond the entry. */
  readonly summary?: string | undefined;
  readonly plans: readonly PlanView[];
}

/** Shows a tool's prices; `today` is YYYY-MM-DD. */
export function buildToolPricingView({ site }: Pick<Catalog, 'site'>, { pricing, verified }: Tool, today: string): ToolPricingView {
  const showPlans = (plans: readonly Plan[] = []) => plans.map((plan) => showPlan(plan, site.currency));
  return {
    entry: wordEntry(pricing.entry),
    summary: wordPriceSummary(pricing),
    plans: showPlans(pricing.plans),
    source: pricing.source,
    freshness: buildFreshnessView(pricing.verified ?? verified, today, site.staleAfterDays),
    earlier: (pricing.history ?? []).toReversed().map((price) => ({
      from: showDay(price.date),
      entry: wordEntry(price.entry),
      summary: wordPriceSummary(price),
      plans: showPlans(price.plans),
    })),
  };
}

function showPlan(plan: Plan, currency: string): PlanView {
  return { name: plan.name, price: wordPrice(plan, currency), note: plan.note };
}
