import { remember } from '#src/catalog/remember.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { panelMove, type PanelMove } from './panel-moves.ts';
import { toolEvents, type NewsEvent, type PriceStand, type ToolEvent } from './tool-events.ts';

interface OfOneTool {
  /**
   * The kind, the tool's first slug and the day: no order, no title, no new name and no other change has a part in it, so that a feed reader
   * never takes it for news twice. Fit for a fragment.
   */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly tool: Tool;
}

/** A tool that is new here, with what the panel said of it on that day. */
export type AddedChange = OfOneTool & { readonly kind: 'added'; readonly move: PanelMove | null };

/** All that the panel did with a tool on one day. */
export type PanelChange = OfOneTool & { readonly kind: 'panel'; readonly move: PanelMove };

/** A price that holds from this day on. */
export type PriceChange = OfOneTool & { readonly kind: 'price'; readonly price: PriceStand; readonly before: PriceStand | null };

/** What happened to the tool on one day. */
export type NewsChange = OfOneTool & { readonly kind: 'news'; readonly news: readonly [NewsEvent, ...NewsEvent[]] };

/** What followers of a tool are told: one change of a kind a day, however many records it took. */
export type ToolChange = AddedChange | PanelChange | PriceChange | NewsChange;

/** Everything dated of a tool, by day and kind, newest day first. */
export const toolChanges: (tool: Tool) => readonly ToolChange[] = remember((tool: Tool) => {
  const days = Map.groupBy(toolEvents(tool), ({ day }) => day);
  return [...days].flatMap(([day, events]) => changesOn(tool, day, events));
});

/** The slug that a tool came with, which it keeps in the identity of its changes; no other tool can have it, as an alias leads to one tool. */
export function firstSlug({ slug, aliases }: Pick<Tool, 'slug' | 'aliases'>): string {
  return aliases?.[0] ?? slug;
}

/** The identity of a change; slugs hold no upper case and kinds no hyphen, so that it splits one way only. */
export function changeId(kind: string, slug: string, day: string): string {
  return `${kind}-${slug}-${day}`;
}

function changesOn(tool: Tool, day: string, events: readonly ToolEvent[]): readonly ToolChange[] {
  const base = (kind: ToolChange['kind']): OfOneTool => ({ id: changeId(kind, firstSlug(tool), day), day, tool });
  const isAdded = events.some(({ kind }) => kind === 'added');
  const move = panelMove(tool.reviews, day, events);
  const prices = events.filter((event) => event.kind === 'price');
  const [first, ...more] = events.filter((event) => event.kind === 'news');
  const changes: ToolChange[] = [];
  if (isAdded) changes.push({ ...base('added'), kind: 'added', move });
  else if (move) changes.push({ ...base('panel'), kind: 'panel', move });
  // Of two prices on one day the later stayed.
  const [earliest, latest] = [prices[0], prices.at(-1)];
  if (earliest && latest) {
    const { entry, summary } = latest;
    changes.push({ ...base('price'), kind: 'price', price: { entry, summary }, before: earliest.before });
  }
  if (first) changes.push({ ...base('news'), kind: 'news', news: [first, ...more] });
  return changes;
}
