import { expect, test } from './test.ts';

test('copies the address of the page, without what is only for this visit', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/compare/alpha-vs-beta-cpp/?utm_source=x#sources');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/compare/alpha-vs-beta-cpp/`);
});

test('shows the address, selected, when the clipboard is out of reach', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/compare/alpha-vs-beta-cpp/');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByLabel('Link to this page')).toHaveValue(`${baseURL}/compare/alpha-vs-beta-cpp/`);
  await expect(page.getByLabel('Link to this page')).toBeFocused();
});
