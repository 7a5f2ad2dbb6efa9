import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('shows nothing to press that only a script could answer', async ({ page }) => {
  await page.goto('/compare/alpha-vs-beta-cpp/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /theme|save|copy/i })).toHaveCount(0);
});

test('leads to the comparison from the picker', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('One tool').selectOption('beta-cpp');
  await page.getByLabel('The other').selectOption('alpha');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('leads to the hub from the picker on a host without rules', async ({ page }) => {
  const response = await page.request.get('/compare/');
  await page.route('**/compare/?a=*', (route) => route.fulfill({ response }));
  await page.goto('/');
  await page.getByLabel('One tool').selectOption('alpha');
  await page.getByLabel('The other').selectOption('beta-cpp');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/compare/?a=alpha&b=beta-cpp');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('says that bookmarks need JavaScript', async ({ page }) => {
  await page.goto('/bookmarks/');
  await expect(page.locator('noscript p')).toHaveText(/^Bookmarks are kept by your browser, which needs JavaScript for it\./);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.getByText('Loading bookmarks…')).toBeHidden();
});

test('offers lists in the place of search', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page.locator('noscript p')).toHaveText(
    'Search runs in your browser and needs JavaScript. Without it, there are lists of all tools and all comparisons.',
  );
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden();
  await page.locator('noscript p a').first().click();
  await expect(page).toHaveURL('/tools/');
});
