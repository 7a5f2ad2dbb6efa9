import { daysBetween } from '#src/catalog/days.ts';
import { showDay, type DayView } from './day-view.ts';

/** When facts were last checked, and whether that is too long ago. */
export interface FreshnessView {
  readonly checked: DayView;
  /** *Last checked more than 120 days ago; may be out of date.*, or `null` while the check is recent. */
  readonly warning: string | null;
}

/**
 * Shows how old a check is; more than `staleAfterDays` days, and it counts as stale. The warning names the bound and not the age, which
 * would be false the day after the build: a page changes once, when it turns stale.
 */
export function buildFreshnessView(checked: string, today: string, staleAfterDays: number): FreshnessView {
  const isStale = daysBetween(checked, today) > staleAfterDays;
  return {
    checked: showDay(checked),
    warning: isStale ? `Last checked more than ${staleAfterDays} days ago; may be out of date.` : null,
  };
}
