import type { PriceStand } from '#src/changes/tool-events.ts';
import { wordEntry, wordPriceSummary } from './wording.ts';

/** A price in words: *Paid, 30 USD a month*. */
export function wordStandingPrice(price: PriceStand): string {
  return joinPrice({ entry: wordEntry(price.entry), summary: wordPriceSummary(price) });
}

/** A price on the day it came: *Price from this day: Paid, 30 USD a month*. */
export function wordPriceFrom(price: PriceStand): string {
  return `Price from this day: ${wordStandingPrice(price)}`;
}

/** A price of which both parts are words already; the entry alone where a summary adds nothing. */
export function joinPrice({ entry, summary }: { readonly entry: string; readonly summary?: string | undefined }): string {
  return summary === undefined ? entry : `${entry}, ${summary}`;
}
