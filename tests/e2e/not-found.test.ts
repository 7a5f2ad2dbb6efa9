import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test('says that nothing is here and offers ways on', async ({ page }) => {
  const answer = await page.goto('/no-such-thing/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Compare two tools' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'All comparisons' })).toHaveAttribute('href', '/compare/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search' })).toHaveAttribute('href', '/search/?q=no+such+thing');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

const LED = [
  ['a swapped pair', '/compare/beta-cpp-vs-alpha/', '/compare/alpha-vs-beta-cpp/'],
  ['a former slug', '/tools/alfa/', '/tools/alpha/'],
  ['a pair that holds a former slug', '/compare/beta-cpp-vs-alfa/', '/compare/alpha-vs-beta-cpp/'],
  ['a pair in capitals', '/compare/Alpha-vs-Beta-CPP/', '/compare/alpha-vs-beta-cpp/'],
  ['a category in capitals', '/categories/ENGINES/', '/categories/engines/'],
  ['a swapped pair with weights and a place', '/compare/beta-cpp-vs-alpha/?w=210#sources', '/compare/alpha-vs-beta-cpp/?w=210#sources'],
  ['a former slug with a query', '/tools/alfa/?from=feed', '/tools/alpha/?from=feed'],
] as const;

for (const [what, from, to] of LED) {
  test(`leads ${what} to its one address`, async ({ page }) => {
    await page.goto('/tools/');
    await page.goto(from);
    await expect(page).toHaveURL(to);
    await page.goBack();
    await expect(page).toHaveURL('/tools/');
  });

  test(`leads ${what} to its one address from the 404 page of a host without rules`, async ({ page }) => {
    await answerWithPage(page, from);
    await page.goto('/tools/');
    await page.goto(from);
    await expect(page).toHaveURL(to);
    await page.goBack();
    await expect(page).toHaveURL('/tools/');
  });
}

test('leads a pair of two tools without a page to the comparison in the browser', async ({ page }) => {
  await page.goto('/compare/zeta-vs-alpha/');
  await expect(page).toHaveURL('/compare/custom/?t=zeta,alpha');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zeta vs Alpha');
});

test('leads it there from the 404 page of a host without rules', async ({ page }) => {
  for (const path of ['/compare/zeta-vs-alpha/', '/compare/alpha-vs-zeta/']) await answerWithPage(page, path);
  await page.goto('/compare/zeta-vs-alpha/');
  await expect(page).toHaveURL('/compare/custom/?t=zeta,alpha');
});

test('takes weights and the place on the page along to the comparison in the browser', async ({ page }) => {
  const [asked, led] = ['/compare/zeta-vs-alpha/?w=210&t=gamma#sources', '/compare/custom/?t=zeta,alpha&w=210#sources'];
  await page.goto(asked);
  await expect(page).toHaveURL(led);
  await page.goto('/tools/');
  await answerWithPage(page, asked);
  await page.goto(asked);
  await expect(page).toHaveURL(led);
});

test('stays where it is for tools that nobody knows', async ({ page }) => {
  await page.goto('/compare/alpha-vs-nobody/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search' })).toHaveAttribute('href', '/search/?q=alpha+vs+nobody');
  await expect(page).toHaveURL('/compare/alpha-vs-nobody/');
});

/** Answers an address, whatever its query, as a host does that has files and no rules. */
async function answerWithPage(page: Page, path: string): Promise<void> {
  const response = await page.request.get('/404.html');
  const { pathname } = new URL(path, 'https://fixture.example');
  await page.route(
    (url) => url.pathname === pathname,
    (route) => route.fulfill({ response, status: 404 }),
  );
}
