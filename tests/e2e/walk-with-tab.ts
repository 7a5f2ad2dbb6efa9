import type { Page } from '@playwright/test';
import { findFocusFaults, listTabStops } from './tab-stops.ts';
import { expect } from './test.ts';

/** Presses Tab from the top of the page to its end, and looks at the focus at every stop. */
export async function walkWithTab(page: Page): Promise<void> {
  const { count, faults } = await page.evaluate(listTabStops);
  expect(faults).toEqual([]);
  for (let stop = 0; stop < count; stop++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(findFocusFaults, stop)).toEqual([]);
  }
  // Nothing holds the focus: it goes on to the browser, or around to the top.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => [document.body, window.tabStops?.[0]].some((element) => element === document.activeElement))).toBe(true);
}
