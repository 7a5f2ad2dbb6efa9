import type { Catalog } from '#src/catalog/catalog.ts';
import type { Plan } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { alignPlans, type PriceRow, type UnitPrice } from '#src/comparison/prices.ts';
import type { CellView, DecisionRowView } from './decision-table-view.ts';
import { buildFreshnessView } from './freshness-view.ts';
import { wordStandingPrice } from './price-words.ts';
import { wordAmount, wordDate, wordEntry, wordPeriod, wordPrice } from './wording.ts';

/** The prices of tools side by side: the way in, then plans by what they are paid for, then how old the figures are. */
export function buildPricingRows({ site }: Pick<Catalog, 'site'>, tools: readonly Tool[], today: string): readonly DecisionRowView[] {
  const paid = alignPlans(tools, site.currency);
  const absences = tools.map(wordNoPlan);
  return [
    ...layRow(
      'To start',
      tools.map((tool, place) => [wordStart(tool, paid, place)]),
    ),
    ...layRow('Free plans', tools.map(listFreePlans), absences),
    ...paid.flatMap((row) =>
      layRow(
        labelOf(row, site.currency),
        row.plans.map((plans) => plans.map((plan) => wordPlan(plan, row))),
        absences,
      ),
    ),
    ...layRow(
      'On request',
      tools.map(({ pricing }) => namesOf(pricing.plans, ({ price }) => price === 'contact')),
      absences,
    ),
    ...layRow(
      'Earlier',
      tools.map(listEarlier),
      tools.map(() => 'None recorded'),
    ),
    ...layRow(
      'Checked',
      tools.map((tool) => wordCheck(tool, site, today)),
    ),
  ];
}

/** A row is worth its place when any tool has something to say in it, each thing in a line of its own; the others say why they have not. */
function layRow(label: string, lines: readonly (readonly string[])[], absences: readonly string[] = []): readonly DecisionRowView[] {
  if (lines.every((of) => of.length === 0)) return [];
  const cells = lines.map((of, place): CellView => {
    const isAbsent = of.length === 0;
    return { text: isAbsent ? (absences[place] ?? '') : of.join('\n'), isAbsent, isBest: false };
  });
  return [{ label, cells }];
}

/** What stands where a tool has no such plan: a record without any plan says so, unless there is nothing to pay for. */
function wordNoPlan({ pricing }: Tool): string {
  return pricing.plans === undefined && pricing.entry !== 'free' ? 'Not recorded' : 'None';
}

/** A free tool without plans is free as a whole. */
function listFreePlans({ pricing }: Tool): readonly string[] {
  return pricing.entry === 'free' && pricing.plans === undefined ? ['All of it'] : namesOf(pricing.plans, ({ price }) => price === 0);
}

function wordCheck({ pricing, verified }: Tool, site: Catalog['site'], today: string): readonly string[] {
  const { checked, warning } = buildFreshnessView(pricing.verified ?? verified, today, site.staleAfterDays);
  return warning === null ? [checked.text] : [checked.text, warning];
}

/** *Freemium, then from $20 a month*; *Paid, from $5 once*. */
function wordStart({ pricing }: Tool, paid: readonly PriceRow[], place: number): string {
  const entry = wordEntry(pricing.entry);
  const cheapest = paid.flatMap((row) => (row.plans[place] ?? []).slice(0, 1).map(({ price }) => ({ row, price })))[0];
  if (!cheapest) return entry;
  const { row, price } = cheapest;
  const isFreeFirst = pricing.entry === 'free' || pricing.entry === 'freemium';
  return `${entry}, ${isFreeFirst ? 'then ' : ''}from ${wordAmount(price, row.currency)} ${wordPeriod(row.unit)}`;
}

function labelOf({ unit, currency }: PriceRow, siteCurrency: string): string {
  const period = wordPeriod(unit);
  const label = period.charAt(0).toUpperCase() + period.slice(1);
  return currency === siteCurrency ? label : `${label}, in ${currency}`;
}

/** *Pro: $20*; a price that was turned into another unit says what it is sold at. */
function wordPlan({ plan, price }: UnitPrice, { unit, currency }: PriceRow): string {
  const sold = plan.per === unit ? '' : ` (${wordPrice(plan, currency)})`;
  return `${plan.name}: ${wordAmount(price, currency)}${sold}`;
}

function namesOf(plans: readonly Plan[] = [], isWanted: (plan: Plan) => boolean): readonly string[] {
  return plans.filter(isWanted).map(({ name }) => name);
}

function listEarlier({ pricing }: Tool): readonly string[] {
  return (pricing.history ?? []).toReversed().map((price) => `From ${wordDate(price.date)}: ${wordStandingPrice(price)}`);
}
