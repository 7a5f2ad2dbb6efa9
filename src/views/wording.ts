import type { Entry, Period, Plan } from '#src/catalog/schema/pricing.ts';
import type { Status } from '#src/catalog/schema/tool.ts';
import type { PanelTally, PanelVerdict } from '#src/comparison/panel.ts';

const VERDICT_WORDS: Readonly<Record<PanelVerdict, string>> = { ship: 'Ship', skip: 'Skip', split: 'Split', none: 'No verdict' };
const ENTRY_WORDS: Readonly<Record<Entry, string>> = { free: 'Free', freemium: 'Freemium', paid: 'Paid', contact: 'On request' };
const STATUS_WORDS: Readonly<Record<Status, string>> = {
  active: 'Active',
  beta: 'In beta',
  deprecated: 'Deprecated',
  discontinued: 'Discontinued',
};
const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  month: 'a month',
  year: 'a year',
  'user-month': 'a user a month',
  'user-year': 'a user a year',
  once: 'once',
  hour: 'an hour',
  'gpu-hour': 'a GPU hour',
  request: 'a request',
  'thousand-requests': 'per 1,000 requests',
  'million-requests': 'per million requests',
  image: 'an image',
  'million-tokens': 'per million tokens',
  'million-input-tokens': 'per million input tokens',
  'million-output-tokens': 'per million output tokens',
};

/** Most digits after the point, the most that every browser can write: a tiny price or figure stays what it is, and never gets an exponent. */
const FRACTION_MOST = 20;

const numberFormat = new Intl.NumberFormat('en', { maximumFractionDigits: FRACTION_MOST });
/** Formatting a day costs as much as rendering a small component, and a site has few days. */
const dates = new Map<string, string>();
const dateFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A verdict as its badge says it. */
export function wordVerdict(verdict: PanelVerdict): string {
  return VERDICT_WORDS[verdict];
}

/** A panel's tally, as *4 ship / 0 skip*. */
export function wordTally(tally: PanelTally): string {
  return `${tally.ship} ship / ${tally.skip} skip`;
}

/** The way in, as a card says it. */
export function wordEntry(entry: Entry): string {
  return ENTRY_WORDS[entry];
}

/** What a price's summary adds to its entry; nothing when it only says the entry again. */
export function wordPriceSummary({ entry, summary }: { readonly entry: Entry; readonly summary: string }): string | undefined {
  return summary.trim().toLowerCase() === wordEntry(entry).toLowerCase() ? undefined : summary;
}

/** A tool's status in words. */
export function wordStatus(status: Status): string {
  return STATUS_WORDS[status];
}

/** A number with its thousands parted: *128,000*. */
export function wordNumber(value: number): string {
  return numberFormat.format(value);
}

/** A day, as *14 Nov 2026*. */
export function wordDate(isoDay: string): string {
  let words = dates.get(isoDay);
  if (words === undefined) dates.set(isoDay, (words = dateFormat.format(new Date(`${isoDay}T00:00:00Z`))));
  return words;
}

/** A count and its noun: *1 tool*, *2 tools*. */
export function wordCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${wordNumber(count)} ${count === 1 ? noun : plural}`;
}

/** A list in a sentence: *a*, *a and b*, *a, b and c*. */
export function wordList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Every one of so many things in a sentence: *both*, *all 3*. */
export function wordAll(count: number): string {
  return count === 2 ? 'both' : `all ${count}`;
}

/** A plan's price, as *$20 a month* or *Price on request*. */
export function wordPrice(plan: Plan, siteCurrency: string): string {
  if (plan.price === 'contact') return 'Price on request';
  const amount = wordAmount(plan.price, plan.currency ?? siteCurrency);
  return plan.per ? `${amount} ${wordPeriod(plan.per)}` : amount;
}

/** An amount of money with every digit it has, as *$20*, *$0.075* or *$0.0000005*. */
export function wordAmount(amount: number, currency: string): string {
  return amountFormatOf(currency).format(amount);
}

/** What a price is paid for, as *a month*. */
export function wordPeriod(period: Period): string {
  return PERIOD_WORDS[period];
}

/** Making a format costs far more than using it. */
const amountFormats = new Map<string, Intl.NumberFormat>();

function amountFormatOf(currency: string): Intl.NumberFormat {
  const known = amountFormats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
    maximumFractionDigits: FRACTION_MOST,
  });
  amountFormats.set(currency, format);
  return format;
}
