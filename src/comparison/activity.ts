import type { Catalog } from '#src/catalog/catalog.ts';
import { daysBetween, newestDayIn, newestDoing } from '#src/catalog/days.ts';
import type { Status, Tool } from '#src/catalog/schema/tool.ts';

/** Days within which a tool that is no longer made or advised still counts as recent. */
export const RECENT_DAYS = 365;

/** Whether a tool is one that readers still choose, and what that rests on. */
export interface Activity {
  readonly status: Status;
  /** The newest day of the tool's own history, its price history and its reviews, as YYYY-MM-DD; `null` when nothing is dated. */
  readonly lastDay: string | null;
  /** Days from then to the newest day of the catalog. */
  readonly daysAgo: number | null;
  readonly isCurrent: boolean;
}

/**
 * Tells whether a tool is active or was so recently. One that is active or in beta is. One that is deprecated or discontinued is for as long
 * as the newest day of its history, its price history or its reviews lies at most 365 days before the newest day of the whole catalog:
 * readers still move off it. The catalog's own newest day takes the place of a clock, so that two builds of one content agree; a day on
 * which facts were merely checked does not keep a tool alive.
 */
export function activityOf(catalog: Catalog, tool: Tool): Activity {
  const { status } = tool;
  const [lastDay, today] = [newestDoing(tool), newestDayIn(catalog)];
  const daysAgo = lastDay === null || today === null ? null : daysBetween(lastDay, today);
  return { status, lastDay, daysAgo, isCurrent: isMade(tool) || (daysAgo !== null && daysAgo <= RECENT_DAYS) };
}

/** Tells whether a tool's makers stand behind it: it is active, or in beta. */
export function isMade({ status }: Pick<Tool, 'status'>): boolean {
  return status === 'active' || status === 'beta';
}
