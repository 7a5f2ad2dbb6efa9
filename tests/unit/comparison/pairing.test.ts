import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug, splitPairSlug } from '#src/comparison/pair-slug.ts';
import { closestFirst, pairTools } from '#src/comparison/pairing.ts';
import { makeCatalog, makeCategory, makeNote, makeReview, makeSite, makeTool } from '../factories.ts';

const reviewed = (given: Partial<Tool>) => makeTool({ reviews: [makeReview()], ...given });
const slugsOf = (tools: readonly Tool[], site = makeSite()) => pairTools(makeCatalog({ tools, site })).pairs.map((pair) => pair.slug);
const withPairing = (pairing: Partial<ReturnType<typeof makeSite>['pairing']>) =>
  makeSite({ pairing: { scope: 'category', maxPerTool: 60, minReviews: 1, ...pairing } });

describe('a pair slug', () => {
  test('is the same whichever tool is named first', () => {
    expect([pairSlug('ollama', 'llama-cpp'), pairSlug('llama-cpp', 'ollama')]).toEqual(['llama-cpp-vs-ollama', 'llama-cpp-vs-ollama']);
  });

  test('follows code units and not a locale', () => {
    expect(pairSlug('a-b', 'a1')).toBe('a-b-vs-a1');
  });

  test('survives a round trip', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/).filter((text) => !/(^|-)vs(-|$)/.test(text));
    fc.assert(
      fc.property(slug, slug, (one, other) => {
        expect(splitPairSlug(pairSlug(one, other))).toEqual([one, other].toSorted());
      }),
    );
  });

  test.each(['ollama', 'a-vs-b-vs-c', '-vs-b', 'a-vs-', ''])('is not read out of "%s"', (slug) => {
    expect(splitPairSlug(slug)).toBeNull();
  });
});

describe('pairing', () => {
  test('gives one pair in slug order, however the tools arrive', () => {
    expect(slugsOf([reviewed({ slug: 'beta' }), reviewed({ slug: 'alpha' })])).toEqual(['alpha-vs-beta']);
  });

  test('is complete and symmetric within a small category', () => {
    const slugs = fc.uniqueArray(
      fc.stringMatching(/^[a-z]{2,6}$/).filter((text) => text !== 'vs'),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(slugs, (names) => {
        const pairs = slugsOf(names.map((slug) => reviewed({ slug })));
        const every = names.flatMap((one) => names.filter((other) => one < other).map((other) => `${one}-vs-${other}`));
        expect(pairs).toEqual(every.toSorted());
      }),
    );
  });

  test('needs a shared category, the shown one or another', () => {
    const tools = [
      reviewed({ slug: 'alpha', category: 'engines' }),
      reviewed({ slug: 'beta', category: 'brakes', alsoIn: ['engines'] }),
      reviewed({ slug: 'gamma', category: 'wheels' }),
    ];
    expect(slugsOf(tools)).toEqual(['alpha-vs-beta']);
  });

  test('spans categories where the site pairs all', () => {
    const tools = [reviewed({ slug: 'alpha', category: 'engines' }), reviewed({ slug: 'beta', category: 'brakes' })];
    expect(slugsOf(tools, withPairing({ scope: 'all' }))).toEqual(['alpha-vs-beta']);
  });

  test('leaves out a tool with too few reviews', () => {
    const two = [makeReview(), makeReview({ persona: 'buyer' })];
    const tools = [reviewed({ slug: 'alpha', reviews: two }), reviewed({ slug: 'beta' }), reviewed({ slug: 'gamma', reviews: two })];
    expect(slugsOf(tools, withPairing({ minReviews: 2 }))).toEqual(['alpha-vs-gamma']);
  });

  test('keeps the closest of each tool, and a pair when either side asks for it', () => {
    const tools = [
      reviewed({ slug: 'alpha', tags: ['x', 'y'] }),
      reviewed({ slug: 'beta', tags: ['x', 'y'] }),
      reviewed({ slug: 'gamma', tags: ['x'] }),
      reviewed({ slug: 'zeta', tags: [] }),
    ];
    expect(slugsOf(tools, withPairing({ maxPerTool: 1 }))).toEqual(['alpha-vs-beta', 'alpha-vs-gamma', 'alpha-vs-zeta']);
  });

  test('always pairs what an editor asks for, without reviews and across categories', () => {
    const tools = [
      makeTool({ slug: 'alpha', category: 'engines', compareWith: ['beta'] }),
      makeTool({ slug: 'beta', category: 'brakes' }),
      makeTool({ slug: 'gamma', category: 'wheels' }),
    ];
    const catalog = makeCatalog({ tools, notes: new Map([['beta-vs-gamma', makeNote({ pair: 'beta-vs-gamma' })]]) });
    expect(pairTools(catalog).pairs.map((pair) => pair.slug)).toEqual(['alpha-vs-beta', 'beta-vs-gamma']);
  });

  test('waits for a draft on one side', () => {
    expect(slugsOf([reviewed({ slug: 'alpha', compareWith: ['unborn'] })])).toEqual([]);
  });

  test('is worked out once for a catalog', () => {
    const catalog = makeCatalog({ tools: [reviewed({ slug: 'alpha' }), reviewed({ slug: 'beta' })], categories: [makeCategory()] });
    expect(pairTools(catalog)).toBe(pairTools(catalog));
  });

  test('lists the opponents of each tool, closest first', () => {
    const tools = [reviewed({ slug: 'alpha', tags: ['x'] }), reviewed({ slug: 'beta' }), reviewed({ slug: 'gamma', tags: ['x'] })];
    const opponents = pairTools(makeCatalog({ tools })).opponents.get('alpha') ?? [];
    expect(opponents.map((tool) => tool.slug)).toEqual(['gamma', 'beta']);
  });
});

test('closeness counts shared tags, then follows the slug', () => {
  const tool = makeTool({ slug: 'alpha', tags: ['x', 'y'] });
  const others = [
    makeTool({ slug: 'd' }),
    makeTool({ slug: 'c' }),
    makeTool({ slug: 'b', tags: ['y', 'x'] }),
    makeTool({ slug: 'e', tags: ['x', 'z'] }),
  ];
  expect(closestFirst(tool, others).map((other) => other.slug)).toEqual(['b', 'e', 'c', 'd']);
});
