import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Entry, Pricing } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { takeChanges, takeStands, type DatedStand, type TakeChange } from './take-changes.ts';

/** What a tool cost at one time. */
export interface PriceStand {
  readonly entry: Entry;
  readonly summary: string;
}

/** The record coming into the catalog. */
export interface AddedEvent {
  readonly kind: 'added';
  /** YYYY-MM-DD, as in every event. */
  readonly day: string;
}

/** Something the tool did itself, or that was done to it. */
export interface NewsEvent {
  readonly kind: 'news';
  readonly day: string;
  readonly change: string;
  readonly url?: string | undefined;
}

/** A price that held from a day on; `before` is what it took the place of, `null` where nothing earlier is recorded. */
export interface PriceEvent extends PriceStand {
  readonly kind: 'price';
  readonly day: string;
  readonly before: PriceStand | null;
}

/** A persona's first take, as it was. */
export interface ReviewEvent extends DatedStand {
  readonly kind: 'review';
  readonly persona: string;
}

/** A persona thinking again. */
export interface TakeEvent extends TakeChange {
  readonly kind: 'take';
  readonly persona: string;
}

/** Something dated that happened to a tool. */
export type ToolEvent = AddedEvent | NewsEvent | PriceEvent | ReviewEvent | TakeEvent;

/** Everything dated in a tool's record, newest first; of one day, the record itself, the tool's news, its price, then takes. */
export function toolEvents(tool: Tool): readonly ToolEvent[] {
  const events: ToolEvent[] = [
    ...(tool.added === undefined ? [] : [{ kind: 'added' as const, day: tool.added }]),
    ...(tool.history ?? []).map(({ date, change, url }) => ({ kind: 'news' as const, day: date, change, url })),
    ...listPrices(tool.pricing),
    ...tool.reviews.map((review) => ({ kind: 'review' as const, persona: review.persona, ...takeStands(review)[0] })),
    ...tool.reviews.flatMap((review) =>
      takeChanges(review).map((change) => ({ kind: 'take' as const, persona: review.persona, ...change })),
    ),
  ];
  return events.sort((one, other) => byCodeUnit(other.day, one.day));
}

/** Earlier prices with their days, and the present one where the record says since when it holds. */
function listPrices({ history = [], since, entry, summary }: Pricing): readonly PriceEvent[] {
  const dated = [
    ...history.map((price) => ({ day: price.date, entry: price.entry, summary: price.summary })),
    ...(since === undefined ? [] : [{ day: since, entry, summary }]),
  ];
  return dated.map((price, index) => {
    const before = dated[index - 1];
    return { kind: 'price', ...price, before: before ? { entry: before.entry, summary: before.summary } : null };
  });
}
