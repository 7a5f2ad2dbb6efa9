import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const ALPHA_BETA = '/compare/alpha-vs-beta-cpp/';

/** The cells of a row of the decision table or the scorecard, as a reader sees them. */
async function cellsOf(page: Page, label: string): Promise<readonly string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

test('says what is compared, and where it stands', { tag: '@phone' }, async ({ page }) => {
  await page.goto(ALPHA_BETA);
  await expect(page).toHaveTitle('Alpha vs Beta C++: which one to ship with | Fixture');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alpha vs Beta C++');
  await expect(page.getByText('AI tool comparison', { exact: true })).toBeVisible();
  await expect(page.getByText('which one should you ship with?')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem')).toHaveText(['Compare/', 'Alpha vs Beta C++']);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://fixture.example/compare/alpha-vs-beta-cpp/');
});

test('answers first, in words that need no script, and leads from each line to its row', async ({ page }) => {
  await page.goto(ALPHA_BETA);
  const answer = page.getByRole('region', { name: 'The answer' });
  await expect(answer).toContainText('The panel ships Alpha and is split on Beta C++. Alpha is ahead by 9 points, 74 to 65.');
  await expect(answer).toContainText('A thin panel: 2 reviews of Beta C++. Read it as an early sign.');
  await expect(answer).toContainText('Furthest apart: Maker, 88 to 47. Closest: Buyer, 74 to 82.');
  expect(
    await answer
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') })
      .allInnerTexts(),
  ).toEqual([
    'your case is “Teams that want one file and no service”',
    'you judge like the Maker: 88 to 47, ship against skip',
    'no part of it may cost money: Beta C++ is freemium',
    'it has to last: Beta C++ is in beta',
    'Graphical app decides: yes against no',
    'Context window decides: 131,072 tokens against 8,192 tokens',
    'you judge like the Buyer: 82 to 74',
    'One verdict: if the Maker were to ship Beta C++, its panel would go from split to ship.',
    'A score gap of 10 points: Beta C++ passes Alpha if its panel scores it that much higher, or the Maker alone 67 instead of 47.',
    'One weight: with the Maker left out, Beta C++ leads.',
    'A price: Alpha is the easier start, unless Beta C++ were to have no paid plans.',
  ]);
  for (const link of await answer.getByRole('listitem').getByRole('link').all()) {
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1);
  }
  await answer.getByRole('link', { name: 'Context window decides' }).click();
  await expect(page.getByRole('rowheader', { name: 'Context window' })).toBeInViewport();
});

test('lays the prices side by side by what they are paid for, with the day they were checked', { tag: '@phone' }, async ({ page }) => {
  await page.goto(ALPHA_BETA);
  expect(await cellsOf(page, 'To start')).toEqual(['Free', 'Freemium, then from $20 a month']);
  expect(await cellsOf(page, 'A month')).toEqual(['None', 'Fleet: $20']);
  expect(await cellsOf(page, 'Earlier')).toEqual(['None recorded', 'From 1 Jan 2025: Paid, 30 USD a month']);
  const stale = '1 Mar 2026 Last checked more than 120 days ago; may be out of date.';
  expect(await cellsOf(page, 'Checked')).toEqual([stale, stale]);
});

test('shows each tool on its card', { tag: '@phone' }, async ({ page }) => {
  await page.goto(ALPHA_BETA);
  const card = page.getByRole('region', { name: 'Alpha', exact: true });
  await expect(card.getByRole('link', { name: 'Alpha', exact: true })).toHaveAttribute('href', '/tools/alpha/');
  await expect(card.getByText('Ship', { exact: true })).toBeVisible();
  const figures = (await card.getByRole('definition').allInnerTexts()).map((text) => text.trim());
  expect(figures).toEqual(['100%', '82%', 'Free']);
  await expect(card.getByText('Alpha is one program that loads a model')).toBeVisible();
});

test('lays out the facts, rows that differ first and equal rows folded under their count', { tag: '@phone' }, async ({ page }) => {
  await page.goto(ALPHA_BETA);
  expect(await cellsOf(page, 'Panel verdict')).toEqual(['Ship · 3 ship / 0 skip', 'Split · 1 ship / 1 skip']);
  expect(await cellsOf(page, 'Community')).toEqual(['82% ship 50 votes, likely 69–90%', '67% ship 3 votes, likely 21–94%']);
  expect(await cellsOf(page, 'Context window')).toEqual(['8,192 tokens', '131,072 tokens (better)']);
  expect(await cellsOf(page, 'Best for')).toEqual(['Teams that want one file and no service', 'Serves large models to many users at once']);
  const fold = page.getByText('1 row is the same for both');
  await fold.click();
  expect(await cellsOf(page, 'Category')).toEqual(['Engines', 'Engines']);
});

test('keeps the reviews apart by persona, and says where one has no take', { tag: '@phone' }, async ({ page }) => {
  await page.goto(ALPHA_BETA);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Doubter' }) });
  await expect(row.getByRole('cell').nth(0)).toContainText('61/100');
  await expect(row.getByRole('cell').nth(0)).toContainText('Long prompts are cut at 8,192 tokens without a word.');
  await expect(row.getByRole('cell').nth(1)).toHaveText('No panel take');
  await expect(page.getByRole('img', { name: 'Scores by persona' }).locator('desc')).toHaveText(
    'Alpha, then Beta C++: Maker 88 and 47; Doubter 61 and no take; Buyer 74 and 82.',
  );
});

test('gives the editors’ note, the readers’ picks and the dated sources', async ({ page }) => {
  await page.goto(ALPHA_BETA);
  await expect(page.getByRole('region', { name: 'The answer' })).toContainText('They would take: It depends on the job.');
  await expect(page.getByRole('region', { name: 'Community', exact: true })).toContainText('57% Alpha, 29% Beta C++, 14% neither');
  const sources = page.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('link', { name: 'Alpha handbook' })).toHaveAttribute('href', 'https://alpha.example/handbook');
  await expect(sources).toContainText('Facts last checked on 1 Mar 2026.');
  await expect(sources).toContainText('Last checked more than 120 days ago; may be out of date.');
});

test('leads on to related comparisons', async ({ page }) => {
  await page.goto(ALPHA_BETA);
  const related = page.getByRole('region', { name: 'Related comparisons' });
  await related.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/compare\/[a-z-]+-vs-[a-z-]+\/$/);
});

test('shows hostile names as text', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/compare/alpha-vs-gamma/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Alpha vs Gamma <script>alert(1)</script>');
  await expect(page.getByRole('link', { name: 'Gamma </script><img src=x onerror=alert(1)>' })).toBeVisible();
});

test('never scrolls sideways, however long the names and narrow the screen', { tag: '@phone' }, async ({ page }) => {
  for (const width of [320, 390, 1280, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/compare/alpha-vs-epsilon/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
});

test('lets no words of the chart run into each other on a narrow screen', { tag: '@phone' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  await page.goto('/compare/alpha-vs-beta-cpp/');
  const collisions = await page.locator('.chart > svg').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const texts = [...row.querySelectorAll('text')].sort((one, other) => one.getBoundingClientRect().x - other.getBoundingClientRect().x);
      return texts
        .filter((text, place) => text.getBoundingClientRect().right > (texts[place + 1]?.getBoundingClientRect().x ?? Infinity))
        .map((text) => text.textContent.trim());
    }),
  );
  expect(collisions).toEqual([]);
});

test('keeps the two names in sight while the reader scrolls', { tag: '@phone' }, async ({ page }) => {
  await page.goto(ALPHA_BETA);
  await page.getByRole('heading', { name: 'Related comparisons' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('Side by side', { exact: true }).locator('..')).toBeInViewport();
});

test('prints the folded rows, and nothing that only a screen can use', async ({ page }) => {
  await page.goto(ALPHA_BETA);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('rowheader', { name: 'Category' })).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
});
