import { recordLayoutShifts } from './layout-shifts.ts';
import { chosen, compare, EPSILON, fieldOf, ONE, option, options, OTHER } from './picker-page.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('chooses by tapping, with options a finger high', { tag: '@phone' }, async ({ page }) => {
    await page.goto('/');
    await fieldOf(page, OTHER).tap();
    await expect(options(page)).toHaveCount(6);
    const heights = await options(page).evaluateAll((each) => each.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await option(page, 'Zeta').tap();
    await expect(chosen(page, 'b')).toHaveValue('zeta');
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  test('stays open and in sight when a keyboard takes half of the screen', { tag: '@phone' }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/');
    await fieldOf(page, OTHER).tap();
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.setViewportSize({ width: 390, height: 460 });
    const list = page.getByRole('listbox');
    await expect(list).toBeVisible();
    await expect(list).toBeInViewport({ ratio: 1 });
    // It scrolls inside: its last option can be reached.
    await options(page).last().tap();
    await expect(chosen(page, 'b')).toHaveValue('delta');
  });
});

/** The scripts that a page names itself, the picker's among them: theirs are the names without a word. */
const ENTRY_SCRIPTS = /\/_astro\/[^./]+\.js$/;

test('has no accessibility violation while its list is open, nor while it says what is wrong', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/?a=alpha');
  await compare(page).click();
  await expect(fieldOf(page, OTHER)).toBeFocused();
  await fieldOf(page, ONE).press('ArrowDown');
  await expect(options(page)).toHaveCount(6);
  expect(await findViolations(page)).toEqual([]);
});

test('moves nothing when the fields take the places of the selects, nor when the list opens', { tag: '@phone' }, async ({ page }) => {
  const readShifts = await recordLayoutShifts(page);
  const { promise: measured, resolve: load } = Promise.withResolvers<undefined>();
  await page.route(ENTRY_SCRIPTS, async (route) => {
    await measured;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  // Nothing is painted before the styles have come.
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  const select = await page.getByLabel(ONE).boundingBox();
  load(undefined);
  await expect(fieldOf(page, ONE)).toHaveJSProperty('tagName', 'INPUT');
  expect(await fieldOf(page, ONE).boundingBox()).toEqual(select);
  expect(select?.height).toBe(52);
  const before = await compare(page).boundingBox();
  await fieldOf(page, ONE).click();
  await expect(options(page)).toHaveCount(6);
  expect(await compare(page).boundingBox()).toEqual(before);
  expect(await readShifts()).toEqual([]);
});

test('takes the place of a select that has the focus, and the focus with it', async ({ page }) => {
  const { promise: focused, resolve: load } = Promise.withResolvers<undefined>();
  await page.route(ENTRY_SCRIPTS, async (route) => {
    await focused;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await page.getByLabel(ONE).focus();
  await page.getByLabel(ONE).selectOption('alpha');
  load(undefined);
  await expect(fieldOf(page, ONE)).toHaveJSProperty('tagName', 'INPUT');
  await expect(fieldOf(page, ONE)).toBeFocused();
  await expect(fieldOf(page, ONE)).toHaveValue('Alpha');
  await page.keyboard.press('Tab');
  await expect(fieldOf(page, OTHER)).toBeFocused();
});

test('fits its list into 320 px with text twice the size', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/');
  await page.locator('html').evaluate((root) => (root.style.fontSize = '200%'));
  await fieldOf(page, ONE).click();
  await expect(option(page, EPSILON)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const wide = await options(page).evaluateAll((each) =>
    each.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
  );
  expect(wide).toEqual([]);
});

test('shows the first of a thousand tools, and says how many more there are', async ({ page }) => {
  await page.goto('/');
  await chosen(page, 'a').evaluate((select) => {
    for (let number = 1; number <= 994; number += 1) select.append(new Option(`Tool ${number}`, `tool-${number}`));
  });
  await fieldOf(page, ONE).click();
  await expect(options(page)).toHaveCount(50);
  await expect(page.getByText('950 more. Type to narrow them down.')).toBeVisible();
  await expect(page.getByRole('form').getByRole('status').first()).toHaveText('The first 50 of 1,000 tools. Type to narrow them down.');
  await fieldOf(page, ONE).fill('tool 994');
  await expect(options(page)).toHaveText(['Tool 994']);
});
