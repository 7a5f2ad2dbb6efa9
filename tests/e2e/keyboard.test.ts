import type { Page } from '@playwright/test';
import { openPage } from './open-page.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { findFocusFaults, listTabStops } from './tab-stops.ts';
import { expect, test } from './test.ts';

/** Presses Tab from the top of the page to its end, and looks at the focus at every stop. */
async function walk(page: Page): Promise<void> {
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

for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES]) {
  test(`${path} is walked with Tab from top to end, the focus in sight at every stop`, async ({ page }) => {
    await openPage(page, path);
    // The field to add a tool comes with the reader's first move, in place of a list.
    await page.keyboard.press('Shift');
    await expect(page.locator('[data-add] select:visible')).toHaveCount(0);
    await walk(page);
  });
}

test('the compare tray, open at the bottom, hides no stop and holds none back', async ({ page }) => {
  await page.goto('/tools/');
  await page.getByRole('button', { name: 'Add to compare Alpha' }).click();
  const tray = page.getByRole('complementary', { name: 'Compare tray' });
  await expect(tray).toBeVisible();
  // From the top again, the tray open from the start.
  await page.reload();
  await expect(tray).toBeVisible();
  await walk(page);
});

test('the skip link shows itself, and leads past what every page begins with', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator('a, button, input, select').filter({ visible: true }).first()).toBeFocused();
});
