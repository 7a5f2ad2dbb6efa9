import type { Entry, Period, Plan } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { byCodeUnit } from '#src/catalog/catalog.ts';

/** Ways in, the easiest first. */
export const ENTRIES: readonly Entry[] = ['free', 'freemium', 'paid', 'contact'];

/** What prices are compared by; `times` turns a price for the period into one for the unit. */
interface PriceUnit {
  readonly unit: Period;
  readonly times: number;
}

/**
 * Units that differ by arithmetic alone. Nothing else is ever converted: not a month into a user's month, not input into output tokens,
 * and no currency into another, as its rate would be false tomorrow.
 */
const UNITS: Partial<Record<Period, PriceUnit>> = {
  year: { unit: 'month', times: 1 / 12 },
  'user-year': { unit: 'user-month', times: 1 / 12 },
  request: { unit: 'million-requests', times: 1_000_000 },
  'thousand-requests': { unit: 'million-requests', times: 1_000 },
};

/** The order of rows: what is paid over time, then what is paid by use. */
const ORDER: readonly Period[] = [
  'month',
  'user-month',
  'once',
  'hour',
  'gpu-hour',
  'million-requests',
  'image',
  'million-tokens',
  'million-input-tokens',
  'million-output-tokens',
];

/** A plan with its price in the unit of its row. */
export interface UnitPrice {
  readonly plan: Plan;
  /** Price for one unit of the row; what was divided is rounded to a hundredth or, where that leaves little of it, to two digits. */
  readonly price: number;
}

/** The plans of tools that cost money for the same unit in the same currency. */
export interface PriceRow {
  readonly unit: Period;
  /** ISO 4217 code. */
  readonly currency: string;
  /** One list for each tool, in the order the tools were given; cheapest first. */
  readonly plans: readonly (readonly UnitPrice[])[];
}

/** Lays the paid plans of tools side by side, a row for each unit and currency; the site's own currency comes first. */
export function alignPlans(tools: readonly Pick<Tool, 'pricing'>[], siteCurrency: string): readonly PriceRow[] {
  const rows = new Map<string, { unit: Period; currency: string; plans: UnitPrice[][] }>();
  tools.forEach(({ pricing }, place) => {
    for (const plan of pricing.plans ?? []) {
      if (plan.price === 'contact' || plan.price === 0 || plan.per === undefined) continue;
      const { unit, times } = UNITS[plan.per] ?? { unit: plan.per, times: 1 };
      const currency = plan.currency ?? siteCurrency;
      const row = rows.get(`${unit} ${currency}`) ?? { unit, currency, plans: tools.map(() => []) };
      rows.set(`${unit} ${currency}`, row);
      row.plans[place]?.push({ plan, price: convert(plan.price, times) });
    }
  });
  return [...rows.values()]
    .map((row) => ({ ...row, plans: row.plans.map((plans) => plans.toSorted((one, other) => one.price - other.price)) }))
    .sort(
      (one, other) =>
        ORDER.indexOf(one.unit) - ORDER.indexOf(other.unit) ||
        Number(other.currency === siteCurrency) - Number(one.currency === siteCurrency) ||
        byCodeUnit(one.currency, other.currency),
    );
}

/** Digits that a number is sure to keep: what lies behind them comes from the arithmetic and not from the record. */
const SURE_DIGITS = 15;

function convert(price: number, times: number): number {
  if (times === 1) return price;
  const converted = price * times;
  if (times > 1) return Number(converted.toPrecision(SURE_DIGITS));
  return converted < 0.1 ? Number(converted.toPrecision(2)) : Math.round(converted * 100) / 100;
}
