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
] as const;

for (const [what, from, to] of LED) {
  test(`leads ${what} to its one address`, async ({ page }) => {
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
});

test('stays where it is for tools that nobody knows', async ({ page }) => {
  await page.goto('/compare/alpha-vs-nobody/');
  await expect(page.getByRole('main').getByRole('link', { name: 'Search' })).toHaveAttribute('href', '/search/?q=alpha+vs+nobody');
  await expect(page).toHaveURL('/compare/alpha-vs-nobody/');
});
