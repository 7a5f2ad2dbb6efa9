import type { Page } from '@playwright/test';

/** Keeps every layout shift of the pages to come, from the first paint on; gives what reads those of the page that is open. */
export async function recordLayoutShifts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => JSON.stringify(entry)))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { readonly shifts: readonly string[] }).shifts);
}
