import { expect, test } from 'vitest';
import { findBudgetFaults } from '../../budgets/budget-faults.ts';
import { formatBudgetTable } from '../../budgets/budget-table.ts';
import { budgetPages } from '../../budgets/page-budget.ts';
import { readPageSource } from '../../budgets/page-source.ts';
import type { WeighedPage } from '../../budgets/weigh-page.ts';

function makePage(address: string, { html = 8000, css = 5000, scripts = 4000 } = {}): WeighedPage {
  const source = readPageSource('');
  return { address, raw: 50_000, html, css, htmlAndCss: html + css, scripts, source };
}

const SITE = [
  makePage('/'),
  makePage('/compare/a-vs-b/', { html: 8100 }),
  makePage('/compare/a-vs-c/', { html: 9000 }),
  makePage('/compare/b-vs-c/', { html: 8000 }),
  makePage('/compare/custom/'),
  makePage('/tools/a/', { scripts: 4100 }),
  makePage('/tools/b/', { css: 5001 }),
];

test('weighs the median and the largest comparison, and the heaviest page of every other type', () => {
  expect(formatBudgetTable(budgetPages(SITE))).toBe(
    `page                 HTML    CSS    both   limit   room     JS   limit   room  weighed
median comparison   8,100  5,000  13,100  14,000    900  4,000  10,240  6,240  /compare/a-vs-b/
largest comparison  9,000  5,000  14,000  20,000  6,000  4,000  10,240  6,240  /compare/a-vs-c/
/                   8,000  5,000  13,000       –      –  4,000  10,240  6,240  /
/compare/<name>/    8,000  5,000  13,000       –      –  4,000  10,240  6,240  /compare/custom/
/tools/<name>/      8,000  5,001  13,001       –      –  4,100  10,240  6,140  /tools/b/`,
  );
});

test('finds nothing wrong at the limits themselves', () => {
  const pages = [makePage('/compare/a-vs-b/', { html: 9000, scripts: 10_240 }), makePage('/compare/a-vs-c/', { html: 15_000 })];
  expect(findBudgetFaults(budgetPages(pages))).toEqual([]);
});

test('names page, figure, limit and what to do', () => {
  const pages = [makePage('/compare/a-vs-b/', { html: 9001, scripts: 10_241 }), makePage('/compare/a-vs-c/', { html: 16_000 })];
  expect(findBudgetFaults(budgetPages([...pages, makePage('/search/', { scripts: 20_000 })]))).toEqual([
    'The median comparison, /compare/a-vs-b/, weighs 14,001 bytes of HTML and CSS, 1 above its limit of 14,000. Shorten its markup, take utilities out of its style sheet, or move what only an action needs to src/pages/parts/.',
    'The largest comparison, /compare/a-vs-c/, weighs 21,000 bytes of HTML and CSS, 1,000 above its limit of 20,000. Shorten its markup, take utilities out of its style sheet, or move what only an action needs to src/pages/parts/.',
    '/compare/a-vs-b/ loads 10,241 bytes of JavaScript before the reader acts, 1 above the limit of 10,240. Load what only an action needs with import() in that action.',
    '/search/ loads 20,000 bytes of JavaScript before the reader acts, 9,760 above the limit of 10,240. Load what only an action needs with import() in that action.',
  ]);
});

test('does not pass a site without comparisons', () => {
  expect(findBudgetFaults(budgetPages([makePage('/')]))).toEqual([
    'The site has no comparison of two tools to weigh: build content that has one.',
  ]);
});
