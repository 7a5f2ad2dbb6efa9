import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** The name that runs from right to left. */
const DELTA = 'دلتا לדוגמה';

/** The section of a page under one heading. */
function sectionOf(page: Page, heading: string) {
  return page.getByRole('region', { name: heading, exact: true });
}

test('home asks the question, offers the picker, and leads to the newest verdicts', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A or B, which one?');
  await expect(page.getByRole('form', { name: 'Compare two tools' })).toBeVisible();
  const verdicts = sectionOf(page, 'Latest verdicts').getByRole('listitem');
  await expect(verdicts.first()).toContainText('Furthest apart with the Maker: 88 to 55.');
  const noted = verdicts.nth(1);
  await expect(noted).toContainText('Both load the same files; they part over who is waiting for the answer.');
  await expect(noted).toContainText('3 of 3 ship');
  await noted.getByRole('link', { name: 'Alpha vs Beta C++' }).click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('home counts the tools of each category and leads to the method', async ({ page }) => {
  await page.goto('/');
  await expect(sectionOf(page, 'Categories').getByRole('link')).toHaveText([/^Engines\s*4 tools$/, /^Hosts\s*3 tools$/]);
  await expect(sectionOf(page, 'How it works').getByRole('link')).toHaveText(['How verdicts are made', 'Maker', 'Doubter', 'Buyer']);
});

test('the hub lists every comparison by category, those across categories last', async ({ page }) => {
  await page.goto('/compare/');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Engines', 'Hosts', 'Across categories']);
  await expect(sectionOf(page, 'Across categories').getByRole('link')).toHaveText([
    new RegExp(`^${DELTA}\\s*49\\s*vs Gamma <script>alert\\(1\\)</script>\\s*43$`),
  ]);
  await sectionOf(page, 'Engines').getByRole('link', { name: 'Alpha 74 vs Beta C++ 65' }).click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('the list of tools shows verdict, score and entry of each, by name', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/tools/');
  const rows = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toContainText('Engines · Free');
  await expect(rows.first()).toContainText('Panel score 74');
  await expect(rows.filter({ hasText: 'Zeta' })).toContainText('No verdict');
});

test('a tool shows its figures, takes, prices and where its facts were read', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/tools/alpha/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alpha');
  const figures = page.getByRole('article').getByRole('definition');
  await expect(figures.nth(0)).toHaveText(/^74\/100\s*Ship$/);
  await expect(figures.nth(1)).toHaveText(/^100%\s*3 of 3 ship$/);
  await expect(figures.nth(2)).toHaveText(/^82%\s*50 votes, likely 69–90%$/);
  await expect(figures.nth(3)).toHaveText('Free');
  await expect(sectionOf(page, 'Pricing')).toContainText('Checked on 1 Mar 2026');
  await expect(sectionOf(page, 'Facts')).toContainText('Read on alpha.example, 20 Feb 2026');
  await expect(sectionOf(page, 'Sources').getByRole('link', { name: 'Alpha handbook' })).toHaveAttribute(
    'href',
    'https://alpha.example/handbook',
  );
});

test('a take leads to its persona and keeps what it said before', async ({ page }) => {
  await page.goto('/tools/alpha/');
  const takes = sectionOf(page, 'Reviewer takes');
  await expect(takes.getByRole('heading', { level: 3 })).toHaveText(['Maker', 'Doubter', 'Buyer']);
  await expect(takes.getByText('The licence was still unclear then.')).toBeHidden();
  await takes.getByText('An earlier take').click();
  await expect(takes.getByText('The licence was still unclear then.')).toBeVisible();
  await takes.getByRole('link', { name: 'Buyer' }).click();
  await expect(page).toHaveURL('/personas/buyer/');
});

test('a tool lists its comparisons under an address of their own', async ({ page }) => {
  await page.goto('/tools/alpha/#comparisons');
  const links = sectionOf(page, 'Comparisons').getByRole('link');
  await expect(links.first()).toHaveAccessibleName('Alpha vs Gamma <script>alert(1)</script> Split 43');
  await expect(links.nth(1)).toHaveAccessibleName('Alpha vs Beta C++ · In beta Split 65');
  await links.nth(1).click();
  await expect(page).toHaveURL('/compare/alpha-vs-beta-cpp/');
});

test('a tool that is on its way out says so and leads to its successor', async ({ page }) => {
  await page.goto('/tools/epsilon/');
  await expect(page.getByText('Deprecated. Its maker advises against starting with it. Alpha takes its place.')).toBeVisible();
});

test('stale facts are marked, and a hostile name stays text', async ({ page }) => {
  await page.goto('/tools/gamma/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gamma <script>alert(1)</script>');
  await expect(sectionOf(page, 'Sources')).toContainText('Last checked more than 120 days ago; may be out of date.');
});

test('a tool without reviews shows gaps, not zeros', async ({ page }) => {
  await page.goto('/tools/zeta/');
  const figures = page.getByRole('article').getByRole('definition');
  await expect(figures.nth(0)).toHaveText(/^–\s*No verdict$/);
  await expect(figures.nth(1)).toHaveText(/^–\s*No reviews yet$/);
  await expect(sectionOf(page, 'Reviewer takes').getByText('No panel take')).toHaveCount(3);
  await expect(sectionOf(page, 'Comparisons')).toContainText('No comparison yet: it takes 1 review of each side.');
});

test('a category ranks its tools, unreviewed ones last, and leads to the comparison with the best', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/categories/engines/');
  const rows = sectionOf(page, 'Ranking').getByRole('listitem');
  await expect(rows.getByRole('heading')).toHaveText(['Alpha', 'Beta C++', 'Gamma <script>alert(1)</script>', 'Zeta']);
  await expect(rows.last()).toContainText('No reviews yet');
  await expect(sectionOf(page, 'Facts side by side').getByRole('row', { name: 'Beta C++' })).toContainText('131,072 tokens');
  await rows.nth(2).getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL('/compare/alpha-vs-gamma/');
});

test('a persona says that it is no person, and what it ships and skips', async ({ page }) => {
  await page.goto('/personas/doubter/');
  await expect(page.getByText('The Doubter is a fixed point of view that the editors keep, and not a person.')).toBeVisible();
  await expect(sectionOf(page, 'Ships').getByRole('listitem')).toHaveText([
    /61\s*Alpha\s*Long prompts are cut at 8,192 tokens without a word\./,
  ]);
  await expect(sectionOf(page, 'Skips').getByRole('heading', { level: 3 })).toHaveText([DELTA, 'Gamma <script>alert(1)</script>']);
  await expect(sectionOf(page, 'No take on').getByRole('link')).toHaveText([/^Beta/, /^Epsilon/, 'Zeta']);
});

test('the method names its personas and its numbers', async ({ page }) => {
  await page.goto('/methodology/');
  await expect(sectionOf(page, 'Who judges').getByRole('link')).toHaveText(['Maker', 'Doubter', 'Buyer']);
  await expect(sectionOf(page, 'Facts and sources')).toContainText('more than 120 days ago');
  await expect(sectionOf(page, 'Which tools are compared')).toContainText('at most 60 such pages');
});
