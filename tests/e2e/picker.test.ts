import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

async function pick(page: Page, a: string, b: string): Promise<void> {
  await page.getByLabel('One tool').selectOption(a);
  await page.getByLabel('The other').selectOption(b);
  await page.getByRole('button', { name: 'Compare' }).click();
}

test('leads straight to the comparison, whatever the order', async ({ page }) => {
  await page.goto('/');
  await pick(page, 'beta-cpp', 'alpha');
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('leads to the tool when both are the same', async ({ page }) => {
  await page.goto('/');
  await pick(page, 'alpha', 'alpha');
  await expect(page).toHaveURL('/tools/alpha/');
});

test('says that two tools have no page, and leads to each of them', async ({ page }) => {
  await page.goto('/');
  await pick(page, 'zeta', 'beta-cpp');
  await expect(page).toHaveURL('/compare/?a=zeta&b=beta-cpp');
  const note = page.getByRole('status').filter({ hasText: 'Zeta and Beta C++ have no comparison of their own yet.' });
  await expect(note).toBeVisible();
  await expect(note.getByRole('link')).toHaveText(['Zeta', 'its comparisons', 'Beta C++', 'its comparisons']);
  const addresses = await note.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(['/tools/zeta/', '/tools/zeta/#comparisons', '/tools/beta-cpp/', '/tools/beta-cpp/#comparisons']);
  await expect(page.getByLabel('One tool')).toHaveValue('zeta');
  await expect(page.getByLabel('The other')).toHaveValue('beta-cpp');
});

test('answers the same pair again on the hub', async ({ page }) => {
  await page.goto('/compare/?a=zeta&b=beta-cpp');
  await expect(page.getByText('Zeta and Beta C++ have no comparison of their own yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
  await expect(page.getByText('Zeta and Beta C++ have no comparison of their own yet.')).toBeVisible();
});

test('leads on from the hub to a pair that has a page', async ({ page }) => {
  await page.goto('/tools/');
  await page.goto('/compare/?a=beta-cpp&b=alpha');
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  await page.goBack();
  await expect(page).toHaveURL('/tools/');
});

test('names a tool that nobody knows, as text', async ({ page }) => {
  await page.goto(`/compare/?a=alpha&b=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByText('There is no tool called <img src=x onerror=alert(1)> here.')).toBeVisible();
});

test('falls back to the hub when the site does not answer, and says so there', async ({ page }) => {
  await page.route('**/compare/*-vs-*/', (route) => route.abort());
  await page.goto('/');
  await pick(page, 'alpha', 'beta-cpp');
  await expect(page).toHaveURL('/compare/?a=alpha&b=beta-cpp');
  await expect(
    page.getByText('Whether Alpha and Beta C++ have a comparison could not be found out: the site did not answer.'),
  ).toBeVisible();
});

test('shows that it works, asks once, and is ready again after going back', async ({ page }) => {
  let asked = 0;
  const { promise: answered, resolve: answer } = Promise.withResolvers<undefined>();
  await page.route('**/compare/*-vs-*/', async (route) => {
    if (route.request().method() === 'HEAD') asked += 1;
    await answered;
    await route.continue();
  });
  await page.goto('/');
  await pick(page, 'alpha', 'beta-cpp');
  await expect(page.getByRole('button', { name: 'Looking…' })).toBeVisible();
  await page.getByRole('button', { name: 'Looking…' }).click();
  answer(undefined);
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
  expect(asked).toBe(1);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Compare' })).toBeVisible();
});
