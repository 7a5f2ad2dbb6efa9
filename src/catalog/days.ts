import type { Catalog } from './catalog.ts';
import { remember } from './remember.ts';
import type { Tool } from './schema/tool.ts';

const DAY_MILLISECONDS = 86_400_000;

/** The newest of some days as YYYY-MM-DD, which sort as text; `null` when there is none. */
export function newestDay(days: readonly (string | null | undefined)[]): string | null {
  return days.reduce<string | null>((newest, day) => (day && (newest === null || day > newest) ? day : newest), null);
}

/** Days from one day to another, both YYYY-MM-DD; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}

/** The day so many days after another, both YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** The newest day on which something happened to a tool, by its `history`, its prices and its reviews; `null` when nothing is dated. */
export function newestDoing({ history = [], pricing, reviews }: Tool): string | null {
  return newestDay([
    ...history.map(({ date }) => date),
    pricing.since,
    ...(pricing.history ?? []).map(({ date }) => date),
    ...reviews.flatMap(({ date, revised }) => [date, revised]),
  ]);
}

/** The newest day that a tool's record or one of its reviews names, checks of its facts included. */
export const newestDayOf: (tool: Tool) => string = remember((tool: Tool) => {
  const { verified, added, pricing, provenance, sources } = tool;
  const checked = [added, pricing.verified, ...Object.values(provenance).map((fact) => fact.verified), ...sources.map(({ read }) => read)];
  return newestDay([newestDoing(tool), ...checked, verified]) ?? verified;
});

/** The newest day that any record of a catalog names: what counts as today where a rule may not ask for the time. */
export const newestDayIn: (catalog: Catalog) => string | null = remember(({ tools, notes }: Catalog) =>
  newestDay([...tools.map(newestDayOf), ...[...notes.values()].map(({ date }) => date)]),
);
