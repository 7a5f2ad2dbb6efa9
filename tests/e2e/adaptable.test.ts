import { findClippedText } from './clipped-text.ts';
import { findLowTargets } from './low-targets.ts';
import { findMotion } from './motion.ts';
import { openPage } from './open-page.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';

for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES, '/compare/alpha-vs-epsilon/']) {
  test(`${path} suits fingers, text twice the size, and readers who want less motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page, path);
    expect.soft(await page.evaluate(findMotion), 'what moves').toEqual([]);
    expect.soft(await page.evaluate(findLowTargets), 'controls and stand-alone links less than 44 px high').toEqual([]);
    await page.locator('html').evaluate((root) => (root.style.fontSize = '200%'));
    expect.soft(await page.evaluate(findClippedText), 'words cut off with large text').toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, 'pixels of sideways scrolling with large text').toBeLessThanOrEqual(0);
  });
}
