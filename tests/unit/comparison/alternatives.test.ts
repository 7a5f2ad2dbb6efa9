import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { alternativesTo } from '#src/comparison/alternatives.ts';
import { makeCatalog, makeNote, makeReview, makeSite, makeTool } from '../factories.ts';

const paid = { entry: 'paid' as const, summary: 'Five' };

/** Slugs and reasons of the alternatives to the first tool. */
function alternativesAmong(tools: readonly Tool[], rest: Partial<Catalog> = {}, most = 6) {
  const [tool] = tools;
  if (!tool) throw new Error('There is no tool.');
  const catalog = makeCatalog({ ...rest, tools: tools.toSorted((one, other) => (one.slug < other.slug ? -1 : 1)) });
  return alternativesTo(catalog, tool, most).map(({ tool: { slug }, reason }) => [slug, reason.kind]);
}

test('lists the closest first, then by slug, at most so many', () => {
  const tools = [
    makeTool({ tags: ['local', 'small'] }),
    makeTool({ slug: 'far', alsoIn: ['hosts', 'models'] }),
    makeTool({ slug: 'near', tags: ['local', 'small'] }),
    makeTool({ slug: 'b' }),
    makeTool({ slug: 'a' }),
  ];
  expect(alternativesAmong(tools).map(([slug]) => slug)).toEqual(['near', 'a', 'b', 'far']);
  expect(alternativesAmong(tools, {}, 2).map(([slug]) => slug)).toEqual(['near', 'a']);
});

test('stays on the shelves of the tool and with those it is compared with', () => {
  const tools = [
    makeTool({ compareWith: ['wished'] }),
    makeTool({ slug: 'wished', category: 'models', pricing: paid }),
    makeTool({ slug: 'elsewhere', category: 'models' }),
    makeTool({ slug: 'shelf', category: 'models', alsoIn: ['engines'], pricing: paid }),
  ];
  expect(alternativesAmong(tools)).toEqual([
    ['shelf', 'shelf'],
    ['wished', 'chosen'],
  ]);
});

test('says that the editors chose a pair only where they did, from either side or by a note', () => {
  const site = makeSite({ pairing: { scope: 'all', maxPerTool: 60, minReviews: 0 } });
  const tools = [
    makeTool({ compareWith: ['asked'] }),
    makeTool({ slug: 'asked', category: 'models', pricing: paid }),
    makeTool({ slug: 'asking', category: 'models', pricing: paid, compareWith: ['alpha'] }),
    makeTool({ slug: 'noted', category: 'models', pricing: paid }),
    makeTool({ slug: 'ruled', category: 'models', pricing: paid }),
  ];
  expect(alternativesAmong(tools, { site, notes: new Map([['alpha-vs-noted', makeNote()]]) })).toEqual([
    ['asked', 'chosen'],
    ['asking', 'chosen'],
    ['noted', 'chosen'],
    ['ruled', 'elsewhere'],
  ]);
});

test('puts the successor first, wherever it stands, and offers no other tool that is on its way out', () => {
  const tools = [
    makeTool({ status: 'discontinued', successor: 'heir', tags: ['local'] }),
    makeTool({ slug: 'near', tags: ['local'] }),
    makeTool({ slug: 'old', status: 'deprecated' }),
    makeTool({ slug: 'gone', status: 'discontinued' }),
    makeTool({ slug: 'heir', category: 'models' }),
  ];
  expect(alternativesAmong(tools)).toEqual([
    ['heir', 'successor'],
    ['near', 'status'],
  ]);
});

test('gives each its weightiest reason, of a kind that those before it have not used where there is one', () => {
  const tools = [
    makeTool({ pricing: paid, reviews: [makeReview({ score: 60 })], tags: ['local'] }),
    makeTool({ slug: 'a', reviews: [makeReview({ score: 90 })], tags: ['local'] }),
    makeTool({ slug: 'b', reviews: [makeReview({ score: 90 })], tags: ['local'] }),
    makeTool({ slug: 'c', reviews: [makeReview({ score: 61 })], tags: ['local'] }),
    makeTool({ slug: 'd', reviews: [makeReview({ score: 61 })] }),
  ];
  expect(alternativesAmong(tools)).toEqual([
    ['a', 'entry'],
    ['b', 'score'],
    ['c', 'common'],
    ['d', 'entry'],
  ]);
});

test('names the rarest of the tags that two tools share', () => {
  const tools = [
    makeTool({ tags: ['common', 'rare', 'seldom'] }),
    makeTool({ slug: 'b', tags: ['common', 'seldom', 'rare'], pricing: paid }),
    makeTool({ slug: 'c', tags: ['common', 'seldom'], category: 'models' }),
    makeTool({ slug: 'd', tags: ['common'], category: 'models' }),
  ];
  const [first] = alternativesTo(makeCatalog({ tools }), tools[0] as Tool, 1);
  expect(first?.reason).toEqual({ kind: 'common', entry: null, tags: ['rare', 'seldom'], weight: 30 });
});

test('finds alternatives for a tool without a review, and none where it stands alone', () => {
  const site = makeSite({ pairing: { scope: 'category', maxPerTool: 60, minReviews: 3 } });
  expect(alternativesAmong([makeTool(), makeTool({ slug: 'b' })], { site })).toEqual([['b', 'common']]);
  expect(alternativesAmong([makeTool()])).toEqual([]);
});

test('subtracts scores as pages show them', () => {
  const [tool, other] = [
    makeTool({ reviews: [60, 61].map((score) => makeReview({ score })) }),
    makeTool({ slug: 'b', reviews: [makeReview({ score: 64 })] }),
  ];
  expect(alternativesTo(makeCatalog({ tools: [tool, other] }), tool, 1)[0]?.reason).toEqual({ kind: 'score', higher: 3, weight: 53 });
});
