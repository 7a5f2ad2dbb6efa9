import { expect, test } from './test.ts';
import { walkWithTab } from './walk-with-tab.ts';

test('the compare tray, open at the bottom, hides no stop and holds none back', async ({ page }) => {
  await page.goto('/tools/');
  await page.getByRole('button', { name: 'Add to compare Alpha' }).click();
  const tray = page.getByRole('complementary', { name: 'Compare tray' });
  await expect(tray).toBeVisible();
  // From the top again, the tray open from the start.
  await page.reload();
  await expect(tray).toBeVisible();
  await walkWithTab(page);
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
