import { expect, test } from './test.ts';

const REPOSITORY = 'https://code.example/fixture/content/';

test('leads from every kind of page into the repository: beside the sources, or in the footer', async ({ page }) => {
  const links = page.locator(`a[href^="${REPOSITORY}"]:not([href$="/content/"])`);
  await page.goto('/compare/alpha-vs-beta-cpp/');
  await expect(page.locator('section[aria-labelledby="sources"]').locator(links)).toHaveText([
    'Edit Alpha',
    'Edit Beta C++',
    'Edit the note',
    'Report a fault',
    'Dispute a verdict',
  ]);
  await expect(links).toHaveCount(5);
  await page.goto('/categories/engines/');
  await expect(page.getByRole('contentinfo').locator(links)).toHaveText(['Edit this category', 'Suggest a tool', 'Report a fault']);
  await page.goto('/search/');
  await expect(page.getByRole('contentinfo').locator(links)).toHaveText(['Report a fault']);
});
