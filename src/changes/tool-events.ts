import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Entry } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { takeChanges, type TakeChange } from './take-changes.ts';

/** Something dated that happened to a tool: its own doing, a price that held from a day on, or a persona thinking again. */
export type ToolEvent =
  | { readonly kind: 'tool'; readonly day: string; readonly change: string; readonly url?: string | undefined }
  | { readonly kind: 'price'; readonly day: string; readonly entry: Entry; readonly summary: string }
  | ({ readonly kind: 'take'; readonly persona: string } & TakeChange);

/** Everything dated in a tool's record, newest first; of one day, the tool's own doing before its price before takes. */
export function toolEvents(tool: Tool): readonly ToolEvent[] {
  const events: ToolEvent[] = [
    ...(tool.history ?? []).map(({ date, change, url }): ToolEvent => ({ kind: 'tool', day: date, change, url })),
    ...(tool.pricing.history ?? []).map(({ date, entry, summary }): ToolEvent => ({ kind: 'price', day: date, entry, summary })),
    ...tool.reviews.flatMap((review) =>
      takeChanges(review).map((change): ToolEvent => ({ kind: 'take', persona: review.persona, ...change })),
    ),
  ];
  return events.sort((one, other) => byCodeUnit(other.day, one.day));
}
