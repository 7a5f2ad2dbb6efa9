import { expect, test } from 'vitest';
import { answerQuestion, readQuestion } from '#src/views/gate-report/answer-question.ts';
import { makeCatalog, makeNote, makeReview, makeSite, makeTool } from '../../factories.ts';

const reviews = [makeReview()];
const tools = [
  makeTool({ reviews, tags: ['local'], aliases: ['alfa'] }),
  makeTool({ slug: 'beta', reviews, tags: ['local'], license: 'MIT' }),
  makeTool({ slug: 'gamma', reviews, compareWith: ['omega'] }),
  makeTool({ slug: 'gone', reviews: [makeReview({ date: '2024-01-01' })], status: 'discontinued' }),
  makeTool({ slug: 'omega', category: 'hosts' }),
  makeTool({ slug: 'twin', reviews, tagline: 'Does what beta does', specs: { make: 'beta', mark: 'beta' } }),
  makeTool({ slug: 'zeta' }),
];
const site = makeSite({ pairing: { scope: 'category', maxPerTool: 1, minReviews: 1 } });
const catalog = makeCatalog({ site, tools, notes: new Map([['gamma-vs-omega', makeNote({ pair: 'gamma-vs-omega' })]]) });
const drafts = ['secret'];
const ask = (...names: readonly string[]) => answerQuestion({ catalog, drafts }, { names, asJson: false }).text;
const askJson = (...names: readonly string[]) => JSON.parse(answerQuestion({ catalog, drafts }, { names, asJson: true }).text) as unknown;

test('sums up the whole catalog', () => {
  expect(ask()).toBe(`7 tools, 21 possible pairs, 2 pages.

Pairs with a page:
        1  chosen by the editors: compareWith, or a note
        1  by the gate

Pairs without one, by the first rule that they fail:
        5  shelf: no category in common
        5  reviews: too few reviews of a side
        4  activity: a side that is no longer made or advised, nor was lately
        1  differences: fewer than 3 differences
        4  room: a side whose pages all went to closer pairs, or to the editors’

Tools with as many pages as one may have (maxPerTool: 1): 4, alpha, beta, gamma, omega.
Tools without a page: 3, gone, twin, zeta.

\`npm run pairs -- <tool>\` lists the pairs of one tool, \`npm run pairs -- <tool> <tool>\` explains one pair.`);
});

test('lists the pairs of a tool, each with its closeness and why it has a page or none', () => {
  expect(ask('beta')).toBe(`beta: 1 page, at most 1.

Closest first, from 0 to 1:
  0.818  page  alpha  4 differences
  0.727  -     twin   differences: 1 of 3
  0.545  -     gamma  room: none left at beta and gamma
  0.545  -     gone   activity: gone is discontinued, its newest day 1,035 days before the catalog’s
  0.455  -     zeta   reviews: zeta has 0

1 other tool with no category in common.`);
  expect(ask('omega')).toBe(`omega: 1 page, at most 1.

Closest first, from 0 to 1:
  0.091  page  gamma  chosen by a note and compareWith

5 other tools with no category in common.`);
});

test('finds a tool by its former slug', () => {
  expect(ask('alfa')).toBe(ask('alpha'));
});

test('explains one pair by every rule, however it is named', () => {
  const text = `alpha-vs-beta has a page: /compare/alpha-vs-beta/

Closeness: 0.818 of 1.
  passed  shelf        both stand in engines
  passed  reviews      alpha 1, beta 1; each side needs 1 or more
  passed  activity     alpha is active; beta is active
  passed  differences  best for, licence, spec make, spec mark: 4; it takes 3
  passed  room         pages that come first: alpha 0, beta 0; a tool has 1 at most`;
  expect([ask('alpha', 'beta'), ask('beta', 'alpha'), ask('alpha-vs-beta'), ask('beta-vs-alfa')]).toEqual([text, text, text, text]);
});

test('leads a pair without a page to the custom comparison', () => {
  expect(ask('gone', 'zeta')).toBe(`gone-vs-zeta has no page of its own: /compare/custom/?t=gone,zeta

Closeness: 0.455 of 1.
  passed  shelf        both stand in engines
  failed  reviews      gone 1, zeta 0; each side needs 1 or more
  failed  activity     gone is discontinued, its newest day 1,035 days before the catalog’s; zeta is active; up to 365 days are recent
  passed  differences  best for, status, spec make, spec mark, persona maker: 5; it takes 3
  passed  room         pages that come first: gone 0, zeta 0; a tool has 1 at most`);
});

test('says that no rule undoes what the editors chose', () => {
  expect(ask('gamma', 'omega')).toBe(`gamma-vs-omega has a page: /compare/gamma-vs-omega/

The editors chose it by a note and compareWith, which no rule undoes.
Closeness: 0.091 of 1.
  failed  shelf        no category in common
  failed  reviews      gamma 1, omega 0; each side needs 1 or more
  passed  activity     gamma is active; omega is active
  passed  differences  best for, spec make, spec mark, persona maker: 4; it takes 3
  passed  room         pages that come first: gamma 0, omega 0; a tool has 1 at most`);
});

test('names no shelf where the site pairs across all', () => {
  const across = makeCatalog({ tools, site: makeSite({ pairing: { scope: 'all', maxPerTool: 1, minReviews: 0 } }) });
  const { text } = answerQuestion({ catalog: across, drafts }, { names: ['alpha', 'omega'], asJson: false });
  expect(text.split('\n')[3]).toBe('  passed  shelf        the site pairs across all categories');
});

test('gives a program the same figures', () => {
  expect(askJson('omega', 'alpha')).toEqual({
    slug: 'alpha-vs-omega',
    a: 'alpha',
    b: 'omega',
    closeness: 0.091,
    hasPage: false,
    chosen: [],
    rules: [
      { rule: 'shelf', passed: false, shared: [], scope: 'category' },
      { rule: 'reviews', passed: false, counts: [1, 0], least: 1 },
      {
        rule: 'activity',
        passed: true,
        sides: [
          { status: 'active', lastDay: '2026-10-01', daysAgo: 31, isCurrent: true },
          { status: 'active', lastDay: null, daysAgo: null, isCurrent: true },
        ],
        recentDays: 365,
      },
      {
        rule: 'differences',
        passed: true,
        found: [
          { kind: 'field', key: 'best-for' },
          { kind: 'spec', key: 'make' },
          { kind: 'spec', key: 'mark' },
          { kind: 'persona', key: 'maker' },
        ],
        least: 3,
      },
      { rule: 'room', passed: false, taken: [1, 1], most: 1 },
    ],
    failed: 'shelf',
    address: '/compare/custom/?t=alpha,omega',
  });
  expect(askJson()).toEqual({
    tools: 7,
    possible: 21,
    pages: 2,
    chosen: 1,
    ruledOut: { shelf: 5, reviews: 5, activity: 4, differences: 1, room: 4 },
    most: 1,
    full: ['alpha', 'beta', 'gamma', 'omega'],
    without: ['gone', 'twin', 'zeta'],
  });
  expect(askJson('omega')).toMatchObject({ tool: 'omega', pages: 1, most: 1, pairs: [{ slug: 'gamma-vs-omega' }], elsewhere: 5 });
});

test.each([
  [['bata'], 'There is no tool called `bata`. Did you mean `beta`?'],
  [['beta', 'quite-unknown'], 'There is no tool called `quite-unknown`.'],
  [['alpa-vs-bet'], 'There is no tool called `alpa`. Did you mean `alpha`?\nThere is no tool called `bet`. Did you mean `beta`?'],
  [['secret', 'beta'], 'The tool `secret` is a draft: it has no pages until it is published.'],
  [['beta-vs-secret'], 'The tool `secret` is a draft: it has no pages until it is published.'],
  [['secrt'], 'There is no tool called `secrt`. Did you mean `secret`?'],
  [['a\u001b[31m'], 'There is no tool called `a\\u001b[31m`.'],
  [['alpha', 'alfa'], 'A pair takes two tools; both names mean alpha.'],
  [['alpha', 'beta', 'gamma'], 'Name one tool or two, not 3.'],
])('refuses %j in one sentence for each fault', (names, text) => {
  expect(answerQuestion({ catalog, drafts }, { names, asJson: false })).toEqual({ text, isAnswered: false });
});

test('writes no character of the content that could steer a terminal', () => {
  const hostile = makeTool({ slug: 'beta', reviews, license: 'MIT', specs: { 'x\u001b[2J': true } });
  const both = makeCatalog({ tools: [makeTool({ reviews }), hostile] });
  const { text } = answerQuestion({ catalog: both, drafts }, { names: ['alpha-vs-beta'], asJson: false });
  expect(text).toContain('spec x\\u001b[2J');
  expect(text).not.toContain('\u001b');
});

test('reads names and options in any order, and says which option there is not', () => {
  expect([readQuestion([]), readQuestion(['--json', 'alpha']), readQuestion(['alpha', '--jsn'])]).toEqual([
    { names: [], asJson: false },
    { names: ['alpha'], asJson: true },
    'There is no option `--jsn`; the only one is --json.',
  ]);
});
