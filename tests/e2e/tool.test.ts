import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The section of a page under one heading. */
function sectionOf(page: Page, heading: string) {
  return page.getByRole('region', { name: heading, exact: true });
}

test(
  'a tool stands in the spread of each of its categories, in a drawing and in words that lead to the ranking',
  { tag: '@phone' },
  async ({ page }) => {
    await page.goto('/tools/alpha/');
    const section = sectionOf(page, 'Score in context');
    await expect(section.getByRole('img', { name: /^Panel scores in (Engines|Hosts)$/ })).toHaveCount(2);
    await expect(section.getByRole('figure')).toContainText([
      '74: 1st of 3 in Engines (lowest 43, median 65, highest 74; 1 more has no review)',
      '74: 1st of 3 in Hosts (lowest 49, median 66, highest 74)',
    ]);
    await section.getByRole('link', { name: 'Engines' }).click();
    await expect(page).toHaveURL('/categories/engines/');
  },
);

test('the dots of a spread stay inside their drawing and the page, however narrow', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('/tools/alpha/');
  const drawing = sectionOf(page, 'Score in context').getByRole('img').first();
  const { left, right } = await drawing.locator('rect').evaluate((marker) => {
    const { left, right } = marker.getBoundingClientRect();
    return { left, right };
  });
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(320);
  expect(right - left).toBeCloseTo(14, 1);
});

test('a tool offers what to look at instead, each with one reason and its comparison', async ({ page }) => {
  await page.goto('/tools/alpha/');
  const links = sectionOf(page, 'Alternatives').getByRole('link');
  await expect(links).toContainText([/Gamma/, /Beta C\+\+/, /Zeta/, /דוגמה/]);
  await expect(links.nth(0)).toContainText('In common: local');
  await expect(links.nth(1)).toContainText('Graphical app: yes, against no');
  await expect(links.nth(2)).toContainText('Also free');
  await expect(links.nth(2)).toHaveAttribute('href', '/compare/custom/?t=alpha,zeta');
  await links.nth(1).click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('a tool on its way out names its successor first, and no tool offers it as an alternative', async ({ page }) => {
  await page.goto('/tools/epsilon/');
  const first = sectionOf(page, 'Alternatives').getByRole('link').first();
  await expect(first).toContainText('Alpha');
  await expect(first).toContainText('Takes its place');
  await page.goto('/tools/alpha/');
  await expect(sectionOf(page, 'Alternatives').getByRole('link', { name: /Epsilon/ })).toHaveCount(0);
  await expect(sectionOf(page, 'Comparisons').getByRole('link', { name: /Epsilon/ })).toContainText('Deprecated');
});

test('the history of a tool holds its own doing, its prices and changed takes, newest first', async ({ page }) => {
  await page.goto('/tools/alpha/');
  await expect(sectionOf(page, 'History').getByRole('listitem')).toHaveText([
    /^1 Apr 2026\s*Buyer: Skip 52 → Ship 74\s*The licence was still unclear then\.$/,
    /^6 May 2024\s*First public release\.$/,
  ]);
  await sectionOf(page, 'History').getByRole('link', { name: 'Buyer' }).click();
  await expect(page).toHaveURL('/personas/buyer/');
  await page.goto('/tools/beta-cpp/');
  await expect(sectionOf(page, 'History').getByRole('listitem')).toHaveText([/^1 Jan 2025\s*Price from this day: Paid, 30 USD a month$/]);
});
