import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { summariseGate } from '#src/comparison/gate-summary.ts';
import { GATE_RULES, type GateRule } from '#src/comparison/page-gate.ts';
import { judgePair, type PairFindings } from '#src/comparison/pair-findings.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { makeCatalog, makeNote, makeReview, makeSite, makeTool } from '../factories.ts';
import { catalogArbitrary } from './arbitrary-tool.ts';

function judgeAll(catalog: Catalog): readonly PairFindings[] {
  return catalog.tools.flatMap((one, place) => catalog.tools.slice(place + 1).map((other) => judgePair(catalog, one, other)));
}

test('keeps every figure that a pair was judged by', () => {
  const alpha = makeTool({ reviews: [makeReview()], compareWith: ['gamma'] });
  const beta = makeTool({ slug: 'beta', reviews: [makeReview()], status: 'deprecated', category: 'hosts', alsoIn: ['engines'] });
  const gamma = makeTool({ slug: 'gamma', category: 'models' });
  const site = makeSite({ pairing: { scope: 'category', maxPerTool: 1, minReviews: 1 } });
  const catalog = makeCatalog({ site, tools: [alpha, beta, gamma] });
  expect(judgePair(catalog, beta, alpha)).toEqual({
    slug: 'alpha-vs-beta',
    a: 'alpha',
    b: 'beta',
    closeness: 0.364,
    hasPage: false,
    chosen: [],
    rules: [
      { rule: 'shelf', passed: true, shared: ['engines'], scope: 'category' },
      { rule: 'reviews', passed: true, counts: [1, 1], least: 1 },
      {
        rule: 'activity',
        passed: true,
        sides: [
          { status: 'active', lastDay: '2026-10-01', daysAgo: 31, isCurrent: true },
          { status: 'deprecated', lastDay: '2026-10-01', daysAgo: 31, isCurrent: true },
        ],
        recentDays: 365,
      },
      {
        rule: 'differences',
        passed: true,
        found: [
          { kind: 'field', key: 'best-for' },
          { kind: 'field', key: 'status' },
          { kind: 'spec', key: 'make' },
          { kind: 'spec', key: 'mark' },
        ],
        least: 3,
      },
      { rule: 'room', passed: false, taken: [1, 0], most: 1 },
    ],
    failed: 'room',
  });
});

test('says how the editors chose a pair, and what it would have failed', () => {
  const tools = [makeTool({ compareWith: ['beta'] }), makeTool({ slug: 'beta' })] as const;
  const catalog = makeCatalog({ tools, notes: new Map([['alpha-vs-beta', makeNote()]]) });
  const { hasPage, chosen, failed } = judgePair(catalog, ...tools);
  expect({ hasPage, chosen, failed }).toEqual({ hasPage: true, chosen: ['note', 'compareWith'], failed: 'reviews' });
});

test('agrees with the pairing on every pair of any catalog, and with the counts of the whole', () => {
  fc.assert(
    fc.property(catalogArbitrary, (catalog) => {
      const findings = judgeAll(catalog);
      for (const { hasPage, chosen, failed } of findings) expect(hasPage).toBe(chosen.length > 0 || failed === null);
      const ruledOut = (rule: GateRule) => findings.filter(({ hasPage, failed }) => !hasPage && failed === rule).length;
      const { full, without, most, ...counts } = summariseGate(catalog);
      const pagesOf = (slug: string) => findings.filter(({ hasPage, a, b }) => hasPage && (a === slug || b === slug)).length;
      const slugs = catalog.tools.map(({ slug }) => slug);
      expect(counts).toEqual({
        tools: slugs.length,
        possible: findings.length,
        pages: pairTools(catalog).pairs.length,
        chosen: findings.filter(({ chosen }) => chosen.length > 0).length,
        ruledOut: Object.fromEntries(GATE_RULES.map((rule) => [rule, ruledOut(rule)])),
      });
      expect(full).toEqual(slugs.filter((slug) => pagesOf(slug) >= most));
      expect(without).toEqual(slugs.filter((slug) => pagesOf(slug) === 0));
    }),
    { numRuns: 300 },
  );
});

test('leaves no pair without a page while both sides have room and nothing else stands in the way', () => {
  fc.assert(
    fc.property(catalogArbitrary, (catalog) => {
      const { opponents } = pairTools(catalog);
      const hasRoom = (slug: string) => (opponents.get(slug)?.length ?? 0) < catalog.site.pairing.maxPerTool;
      const blocked = judgeAll(catalog).filter(({ hasPage, failed }) => !hasPage && failed === 'room');
      for (const { a, b } of blocked) expect(hasRoom(a) && hasRoom(b)).toBe(false);
    }),
  );
});
