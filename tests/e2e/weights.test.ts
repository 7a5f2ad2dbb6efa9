import type { Locator, Page } from '@playwright/test';
import { recordLayoutShifts } from './layout-shifts.ts';
import { expect, test } from './test.ts';
import { findViolations } from './violations.ts';
import { BUILD, BUY, control, EQUAL, openControl, PAIR, press, query, remember, remembered, result, weigh } from './weight-control.ts';

test.describe('a comparison', () => {
  test('counts every persona once until the reader weighs them', async ({ page }) => {
    await page.goto(PAIR);
    await expect(result(page)).toHaveText(EQUAL);
    await openControl(page);
    await expect(control(page).getByRole('button', { name: 'Equal weights' })).toHaveAttribute('aria-pressed', 'true');
    await expect(control(page).getByRole('radio', { name: '1× once', checked: true })).toHaveCount(3);
    expect([query(page), await remembered(page)]).toEqual(['', null]);
  });

  test('follows a preset at once, beside the panel, and goes back with equal weights', async ({ page }) => {
    await page.goto(`${PAIR}?from=feed#scorecard`);
    await openControl(page);
    await press(page, 'I build');
    await expect(result(page)).toHaveText(BUILD);
    await expect(control(page).getByText(BUILD)).toBeVisible();
    await expect(control(page).getByRole('button', { pressed: true })).toHaveText('I build');
    await expect(page.getByRole('rowheader', { name: /^Maker ×2/ })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^Buyer ×0/ })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: /^Doubter Where/ })).toBeVisible();
    expect(page.url()).toMatch(/\?from=feed&w=210#scorecard$/);
    await press(page, 'Equal weights');
    await expect(result(page)).toHaveText(EQUAL);
    expect([query(page), await remembered(page)]).toEqual(['?from=feed', null]);
  });

  test('follows single personas, and marks the preset they come to', async ({ page }) => {
    await page.goto(PAIR);
    await openControl(page);
    await weigh(page, 'Maker', '0×');
    await expect(control(page).getByRole('button', { pressed: true })).toHaveCount(0);
    await weigh(page, 'Buyer', '2×');
    await expect(result(page)).toHaveText(BUY);
    await expect(control(page).getByRole('button', { pressed: true })).toHaveText('I buy');
    expect(query(page)).toBe('?w=012');
  });

  test('says so when nothing weighs', async ({ page }) => {
    await page.goto(`${PAIR}?w=000`);
    await expect(result(page)).toHaveText('By your weights no take counts, so there is no score to give.');
  });

  test('opens the control from the answer', async ({ page }) => {
    await page.goto(PAIR);
    await page.getByRole('link', { name: 'Weigh the panel yourself' }).click();
    await expect(control(page).getByRole('group', { name: 'Maker' })).toBeInViewport();
  });

  test('is weighed with the keyboard alone', async ({ page }) => {
    await page.goto(PAIR);
    await page.locator('summary', { hasText: 'Weigh the panel yourself' }).focus();
    await page.keyboard.press('Enter');
    await expect(control(page).getByRole('group', { name: 'Maker' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(control(page).getByRole('button', { name: 'I build' })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(result(page)).toHaveText(BUILD);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(control(page).getByRole('group', { name: 'Maker' }).getByRole('radio', { name: '2× twice' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(query(page)).toBe('?w=010');
  });
});

test.describe('a ranking', () => {
  const rows = (page: Page): Locator => page.locator('[data-takes] h3');
  const panelOrder = ['Alpha', 'Beta C++', 'Gamma <script>alert(1)</script>', 'Zeta'];

  test('takes the reader’s order, with the panel’s place and both scores in each row', async ({ page }) => {
    await page.goto('/categories/engines/');
    await expect(rows(page)).toHaveText(panelOrder);
    await openControl(page);
    await press(page, 'I buy');
    await expect(page.getByText('By your weights Beta C++ is first with 82; the panel has Alpha first.').first()).toBeVisible();
    await expect(rows(page)).toHaveText(['Beta C++', 'Alpha', 'Gamma <script>alert(1)</script>', 'Zeta']);
    const first = page.locator('[data-takes]').first();
    await expect(first.getByText('By your weights: 82, ship')).toBeVisible();
    await expect(first.locator('p').first()).toHaveText('2');
    await expect(page.locator('[data-weighed]').last()).toBeEmpty();
    await press(page, 'Equal weights');
    await expect(rows(page)).toHaveText(panelOrder);
    await expect(page.locator('[data-weighed]:not(:empty)')).toHaveCount(0);
    expect(query(page)).toBe('');
  });

  test('keeps its filters, and an order that the reader chose', async ({ page }) => {
    await page.goto('/categories/engines/?sort=name&w=012');
    await expect(page.locator('[data-weighed]', { hasText: '82, ship' })).toBeVisible();
    await expect(rows(page)).toHaveText(panelOrder);
    expect(query(page)).toBe('?w=012&sort=name');
  });

  test('leaves the order to the panel when nothing weighs', async ({ page }) => {
    await page.goto('/categories/engines/?w=000');
    await expect(page.getByText('By your weights no take counts, so the order is the panel’s.')).toBeVisible();
    await expect(rows(page)).toHaveText(panelOrder);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [PAIR, '/categories/engines/']) {
    test(`${path} shows neither control nor gap`, async ({ page }) => {
      await page.goto(path);
      const boxes = await Promise.all(
        ['#weights', '.weighed'].map((part) =>
          page
            .locator(part)
            .first()
            .boundingBox({ timeout: 500 })
            .catch(() => null),
        ),
      );
      expect(boxes).toEqual([null, null]);
    });
  }
});

for (const path of [PAIR, '/compare/delta-vs-epsilon/', '/categories/engines/']) {
  test(`${path} moves nothing when it comes to remembered weights`, async ({ page, context }) => {
    await remember(context, { maker: 0, doubter: 2, buyer: 2 });
    // What says the result comes late: only after the page has been painted would anything be seen to move.
    let late = 0;
    await page.route('**/_astro/weighed-*.js', async (route) => {
      late += 1;
      await page.waitForFunction(() => document.readyState === 'complete' && performance.getEntriesByType('paint').length > 0);
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      await route.continue();
    });
    const readShifts = await recordLayoutShifts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.getByText(/^By your weights/).first()).toBeVisible();
    expect(await readShifts()).toEqual([]);
    expect(late).toBeGreaterThan(0);
  });

  test(`${path} has no accessibility violation with the control open and weights chosen`, async ({ page }) => {
    await page.goto(path);
    await openControl(page);
    await press(page, 'I buy');
    expect(await findViolations(page)).toEqual([]);
  });
}

test('every target of the control is a finger high', async ({ page }) => {
  await page.goto(PAIR);
  await openControl(page);
  const sizes = await control(page)
    .locator('summary, button, label')
    .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  expect(sizes.filter((size) => size < 44)).toEqual([]);
});

test('says so when the control cannot be loaded', async ({ page }) => {
  await page.goto(PAIR);
  await page.route('**/parts/weights/', (route) => route.abort());
  await page.locator('summary', { hasText: 'Weigh the panel yourself' }).click();
  await expect(control(page)).toContainText('The weights could not be loaded. Load the page again to try once more.');
});
