import { formatOutline, readOutline } from './outline.ts';
import { expect, test } from './test.ts';

// What a screen reader stops at on the two pages that most readers land on, from top to bottom.

const HOME = [
  'main',
  'h1 A or B, which one?',
  'form Compare two tools',
  'h2 Latest verdicts',
  'search Filter and sort the latest comparisons',
  'h3 Alpha vs Gamma <script>alert(1)</script>',
  'h3 Alpha vs Beta C++',
  'h3 Alpha vs Epsilon the Unreasonably Long and Quite Unbreakable-Name-Of-A-Tool, Edition 2026',
  'h3 Alpha vs دلتا לדוגמה',
  'h3 دلتا לדוגמה vs Epsilon the Unreasonably Long and Quite Unbreakable-Name-Of-A-Tool, Edition 2026',
  'h3 Beta C++ vs Gamma <script>alert(1)</script>',
  'h3 دلتا לדוגמה vs Gamma <script>alert(1)</script>',
  'h2 Categories',
  'h2 How it works',
  'h3 Fixed points of view',
  'h3 Facts with dates',
  'h3 Verdicts by count',
  'h2 Newsletter',
  'form Newsletter',
];

const COMPARISON = [
  'main',
  'navigation Breadcrumb',
  'h1 Alpha vs Beta C++',
  'h2 The answer',
  'h3 The editors’ note',
  'h3 Choose Alpha if',
  'h3 Choose Beta C++ if',
  'h3 By the facts, choose Alpha if',
  'h3 By the facts, choose Beta C++ if',
  'h3 Where the panel differs',
  'h3 What would flip it',
  'h2 The two tools',
  'h3 Alpha',
  'h3 Beta C++',
  'h2 Decision table',
  'table Facts that differ',
  'h2 Pricing',
  'table Prices side by side',
  'h2 Reviewer scorecard',
  'figure Round is Alpha, square is Beta C++.',
  'figure Alpha 74: 1st, Beta C++ 65: 2nd of 3 in Engines (lowest 43, median 65, highest 74; 1 more has no review). The scale starts at 40.',
  'table Score, verdict and take of each persona',
  'h2 Community',
  'h3 Alpha',
  'h3 Beta C++',
  'h3 Which would you pick?',
  'h2 Sources',
  'h3 Alpha',
  'h3 Beta C++',
  'h2 Related comparisons',
];

test('home is read in the order it is seen', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/');
  expect(formatOutline(await readOutline(page.getByRole('main')))).toEqual(HOME);
});

test('a comparison is read from the title to the answer, the tools, the facts and the reasons', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/compare/alpha-vs-beta-cpp/');
  expect(formatOutline(await readOutline(page.getByRole('main')))).toEqual(COMPARISON);
});
