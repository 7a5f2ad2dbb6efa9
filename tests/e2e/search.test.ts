import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Search' });
}

function options(page: Page) {
  return dialog(page).getByRole('option');
}

async function searchFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await dialog(page).getByRole('combobox').fill(text);
}

test('is opened, used and left by keyboard alone', async ({ page }) => {
  await page.goto('/tools/');
  await page.getByRole('link', { name: 'Bookmarks' }).focus();
  await page.keyboard.press('/');
  const field = dialog(page).getByRole('combobox', { name: 'Search tools and comparisons' });
  await expect(field).toBeFocused();
  await page.keyboard.type('beta');
  await expect(dialog(page).getByRole('group').first()).toHaveAccessibleName('Comparisons');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options(page).last().getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Bookmarks' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zeta');
  await expect(options(page).first()).toHaveText(/^Zeta/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tools/zeta/');
});

test('opens the first hit when Enter comes before the hits, and before search itself', async ({ page }) => {
  const { promise: typed, resolve: load } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/search-dialog.*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/');
  await searchFor(page, 'alpha vs beta');
  await page.keyboard.press('Enter');
  load(undefined);
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('offers the comparison of two tools first, and marks what matched', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'beta C++ versus alph');
  await expect(options(page).first()).toHaveText(/^\s*Alpha\s+vs\s+Beta C\+\+/);
  await expect(options(page).first().locator('mark')).toHaveText(['Alph', 'Beta', 'C++']);
  await expect(dialog(page).getByRole('group', { name: 'Tools' }).getByRole('option')).toHaveText([/^\s*Beta C\+\+/, /^\s*Alpha/]);
});

test('offers both tools when they have no comparison', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'zeta vs beta');
  await expect(options(page)).toHaveText([/^\s*Zeta/, /^\s*Beta C\+\+/]);
});

test('finds a former name, a name from right to left, and shows markup in a name as text', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'alfa');
  await expect(options(page).filter({ hasText: 'Alpha' }).first()).toBeVisible();
  await dialog(page).getByRole('combobox').fill('دلتا');
  await expect(options(page).filter({ hasText: 'دلتا' }).first()).toBeVisible();
  await dialog(page).getByRole('combobox').fill('gamma');
  const tools = dialog(page).getByRole('group', { name: 'Tools' });
  await expect(tools.getByRole('option').first()).toContainText('Gamma <script>alert(1)</script>');
});

test('says so when nothing is found, and leads to the lists', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await searchFor(page, 'qqqqqq');
  await expect(dialog(page).getByText('Nothing found.')).toBeVisible();
  await expect(dialog(page).getByRole('status')).toHaveText('No results');
  await expect(dialog(page).getByRole('link', { name: 'See all comparisons' })).toHaveAttribute('href', '/compare/');
});

test('says so when the index cannot be loaded, and tries again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
  await page.goto('/');
  await searchFor(page, 'alpha');
  await expect(dialog(page).getByText('Search could not be loaded.')).toBeVisible();
  await page.unroute('**/pagefind/pagefind.js*');
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(options(page).first()).toBeVisible();
});

test('asks the search page when its own script could not be loaded', async ({ page }) => {
  await page.route('**/search-dialog*', (route) => route.abort());
  await page.goto('/');
  await searchFor(page, 'alpha');
  const again = dialog(page).getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/search-dialog*');
  await again.click();
  await expect(page).toHaveURL('/search/?q=alpha');
  await expect(page.locator('[data-groups]').getByRole('link').first()).toBeVisible();
});

test('leaves / alone while the reader types or has switched it off', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').press('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Open search with / on every page' }).uncheck();
  await page.goto('/tools/');
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
});

test('is opened by the link of the header, closed by its button, and brings its words to the page', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  await dialog(page).getByRole('combobox').fill('alpha');
  await expect(options(page).first()).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('link', { name: 'Search' }).click();
  await dialog(page).getByRole('link', { name: 'All results' }).click();
  await expect(page).toHaveURL('/search/?q=alpha');
  await expect(page.getByRole('searchbox')).toHaveValue('alpha');
});

test('keeps what the page is asked for in its address', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/search/?q=a&verdict=ship');
  await expect(page.getByLabel('Panel verdict')).toHaveValue('ship');
  await page.getByLabel('Category').selectOption('engines');
  await expect(page).toHaveURL('/search/?q=a&category=engines&verdict=ship');
  await page.locator('[data-groups] section').filter({ hasText: 'Tools' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/tools\//);
  await page.goBack();
  await expect(page).toHaveURL('/search/?q=a&category=engines&verdict=ship');
  await expect(page.getByLabel('Category')).toHaveValue('engines');
  await expect(page.getByRole('searchbox')).toHaveValue('a');
});

test('filters without a word, and says how many each choice would leave', async ({ page }) => {
  await page.goto('/search/?verdict=none');
  await expect(page.getByRole('status').filter({ hasText: '1 result' })).toBeVisible();
  await expect(page.locator('[data-groups]').getByRole('link')).toHaveText([/Zeta\s+No reviews yet/]);
  await expect(page.getByLabel('Category').locator('option')).toHaveText(['All categories', 'Engines (1)', 'Hosts (0)']);
});

test('sends at most 220 KB for the first results, and nothing of it before search is opened', async ({ page }) => {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    sizes.set(new URL(response.url()).pathname, brotliCompressSync(body).length);
  });
  await page.goto('/tools/zeta/', { waitUntil: 'networkidle' });
  expect([...sizes.keys()].filter((path) => /pagefind|search-dialog/.test(path))).toEqual([]);
  const before = new Set(sizes.keys());
  await searchFor(page, 'alpha');
  await expect(options(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sum = [...sizes].filter(([path]) => !before.has(path)).reduce((total, [, size]) => total + size, 0);
  expect(sum).toBeLessThan(220_000);
  expect(sum).toBeGreaterThan(0);
});
