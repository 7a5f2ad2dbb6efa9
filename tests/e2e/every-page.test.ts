import type { Page, Response } from '@playwright/test';
import { LIMITS } from '../budgets/page-budget.ts';
import { compress } from '../budgets/site-files.ts';
import { findClippedText } from './clipped-text.ts';
import { recordLayoutShifts } from './layout-shifts.ts';
import { findLowTargets } from './low-targets.ts';
import { findMotion } from './motion.ts';
import { formatOutline, readOutline } from './outline.ts';
import { HIDDEN_PAGES, PAGE_TYPES } from './page-types.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';
import { walkWithTab } from './walk-with-tab.ts';

// Very long names, words to search for, and an address with what the page knows nothing of.
const FURTHER = ['/compare/alpha-vs-epsilon/', '/search/?q=alpha', '/tools/alpha/?from=elsewhere'];

// What every page is held to, asked of one that is opened once: opening it is what takes the time.
for (const path of [...PAGE_TYPES, ...HIDDEN_PAGES, ...FURTHER]) {
  test(
    `${path} is light, still, accessible, and suits keys, fingers, narrow screens and large text`,
    { tag: '@phone' },
    async ({ page, isMobile }) => {
      const weighScripts = countScripts(page);
      const readShifts = await recordLayoutShifts(page);
      // Scripts fill some pages with what they fetch.
      await page.goto(path, { waitUntil: 'networkidle' });
      expect.soft(await readShifts(), 'layout shifts').toEqual([]);
      // Whoever comes with words to search for, or tools to compare, has acted.
      if (!path.includes('?')) expect.soft(await weighScripts(), 'bytes of scripts that come unasked').toBeLessThanOrEqual(LIMITS.scripts);
      expect.soft(await findViolations(page)).toEqual([]);
      await expectOutline(page);
      if (!isMobile) await expectWay(page);
      await expectRoom(page);
    },
  );
}

/** Most pages share their scripts, whose names change with what they hold. */
const known = new Map<string, number>();

async function weigh(script: Response): Promise<number> {
  const weight = known.get(script.url()) ?? (await compress(await script.text()));
  known.set(script.url(), weight);
  return weight;
}

/** The budget of the build counts what a page imports; this also sees what its scripts fetch. */
function countScripts(page: Page): () => Promise<number> {
  const scripts = new Map<string, Response>();
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.set(answer.url(), answer);
  });
  return async () => (await Promise.all([...scripts.values()].map(weigh))).reduce((total, weight) => total + weight, 0);
}

async function expectOutline(page: Page): Promise<void> {
  const outline = await readOutline(page.locator('body'));
  const landmarks = outline.map(({ role }) => role).filter((role) => ['banner', 'main', 'contentinfo'].includes(role));
  expect.soft(landmarks).toEqual(['banner', 'main', 'contentinfo']);
  const headings = outline.filter(({ role }) => role === 'heading');
  expect.soft(headings.map(({ level }) => level).filter((level) => level === 1)).toEqual([1]);
  // From no heading to the first is a step too: the title comes first.
  const leaps = headings.filter(({ level }, place) => (level ?? 0) > (headings[place - 1]?.level ?? 0) + 1);
  expect.soft(formatOutline(leaps), 'headings that leave a level out').toEqual([]);
}

/** Goes from top to end with Tab; the field to add a tool comes with the reader's first move, in place of a list. */
async function expectWay(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await expect(page.locator('[data-add] select:visible')).toHaveCount(0);
  await walkWithTab(page);
}

/** Looks at the widest and the narrowest screen, then, at the size of the project, at fingers, motion and large text with all folds open. */
async function expectRoom(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  for (const width of [2560, 320, size.width]) {
    await page.setViewportSize({ width, height: size.height });
    expect.soft(await page.evaluate(measureOverflow), `pixels of sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(await page.evaluate(findMotion), 'what moves').toEqual([]);
  expect.soft(await page.evaluate(findLowTargets), 'controls and stand-alone links less than 44 px high').toEqual([]);
  await page.locator('html').evaluate((root) => (root.style.fontSize = '200%'));
  expect.soft(await page.evaluate(findClippedText), 'words cut off with large text').toEqual([]);
  expect.soft(await page.evaluate(measureOverflow), 'pixels of sideways scrolling with large text').toBeLessThanOrEqual(0);
}

function measureOverflow(): number {
  return document.documentElement.scrollWidth - window.innerWidth;
}
