import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug, splitPairSlug } from '#src/comparison/pair-slug.ts';
import { isChosenPair } from '#src/comparison/chosen-pairs.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { makeCatalog, makeCategory, makeNote, makeReview, makeSite, makeTool } from '../factories.ts';
import { catalogArbitrary } from './arbitrary-tool.ts';

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

  test('gives a tool no more pages than it may have, the closest of the whole catalog first', () => {
    const tools = [
      reviewed({ slug: 'alpha', tags: ['x', 'y'] }),
      reviewed({ slug: 'beta', tags: ['x', 'y'] }),
      reviewed({ slug: 'gamma', tags: ['x'] }),
      reviewed({ slug: 'zeta', tags: [] }),
    ];
    expect(slugsOf(tools, withPairing({ maxPerTool: 1 }))).toEqual(['alpha-vs-beta', 'gamma-vs-zeta']);
    expect(slugsOf(tools, withPairing({ maxPerTool: 2 }))).toEqual(['alpha-vs-beta', 'alpha-vs-gamma', 'beta-vs-gamma']);
  });

  test('gives the editors’ pairs their pages first, and they take up room', () => {
    const tools = [
      reviewed({ slug: 'alpha', tags: ['x'], compareWith: ['gamma', 'zeta'] }),
      reviewed({ slug: 'beta', tags: ['x'] }),
      reviewed({ slug: 'gamma' }),
      reviewed({ slug: 'zeta' }),
    ];
    expect(slugsOf(tools, withPairing({ maxPerTool: 1 }))).toEqual(['alpha-vs-gamma', 'alpha-vs-zeta']);
    expect(slugsOf(tools, withPairing({ maxPerTool: 2 }))).toEqual(['alpha-vs-gamma', 'alpha-vs-zeta', 'beta-vs-gamma', 'beta-vs-zeta']);
  });

  test('takes no room for a pair that waits for a draft', () => {
    const tools = [reviewed({ slug: 'alpha', compareWith: ['unborn'] }), reviewed({ slug: 'beta' })];
    expect(slugsOf(tools, withPairing({ maxPerTool: 1 }))).toEqual(['alpha-vs-beta']);
  });

  test('leaves out a pair with fewer than three differences', () => {
    const alike = { tagline: 'Does it', license: 'MIT', platforms: ['Linux'] };
    const tools = [
      reviewed({ ...alike, slug: 'alpha', specs: { batch: true, local: true } }),
      reviewed({ ...alike, slug: 'beta', specs: {} }),
      reviewed({ ...alike, slug: 'gamma', specs: {}, license: 'GPL-3.0-only' }),
    ];
    expect(slugsOf(tools)).toEqual(['alpha-vs-gamma']);
  });

  test('leaves out a tool that has been out of use for more than a year, and keeps one that left lately', () => {
    const newest = makeReview({ date: '2026-11-21' });
    const tools = [
      makeTool({ slug: 'alpha', reviews: [newest] }),
      makeTool({ slug: 'gone', status: 'discontinued', reviews: [makeReview({ date: '2025-11-20' })] }),
      makeTool({ slug: 'going', status: 'deprecated', reviews: [makeReview({ date: '2025-11-21' })] }),
    ];
    expect(slugsOf(tools)).toEqual(['alpha-vs-going']);
  });

  test('always pairs what an editor asks for: without reviews, differences and use, and across categories', () => {
    const bare = { tagline: 'Does it', specs: {} };
    const tools = [
      makeTool({ ...bare, slug: 'alpha', category: 'engines', compareWith: ['beta'] }),
      makeTool({ ...bare, slug: 'beta', category: 'brakes', status: 'discontinued' }),
      makeTool({ ...bare, slug: 'gamma', category: 'wheels' }),
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

describe('pairing, of any catalog', () => {
  test('gives no tool more pages than it may have, unless the editors chose more', () => {
    fc.assert(
      fc.property(catalogArbitrary, (catalog) => {
        for (const [slug, others] of pairTools(catalog).opponents) {
          const tool = catalog.tools.find((each) => each.slug === slug) ?? makeTool();
          const chosen = others.filter((other) => isChosenPair(catalog, tool, other)).length;
          expect(others.length).toBeLessThanOrEqual(Math.max(catalog.site.pairing.maxPerTool, chosen));
        }
      }),
    );
  });

  test('has every pair that the editors chose, as soon as both tools are there', () => {
    fc.assert(
      fc.property(catalogArbitrary, (catalog) => {
        const { bySlug } = pairTools(catalog);
        for (const one of catalog.tools) {
          for (const other of catalog.tools) {
            if (one !== other && isChosenPair(catalog, one, other)) expect(bySlug.has(pairSlug(one.slug, other.slug))).toBe(true);
          }
        }
      }),
    );
  });

  test('does not depend on the order of the records, and gives each pair once and in slug order', () => {
    fc.assert(
      fc.property(catalogArbitrary, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (catalog, keys) => {
        const keyed = catalog.tools.map((tool, index) => ({ tool, key: keys[index] ?? 0 }));
        const shuffled = keyed.sort((one, other) => one.key - other.key).map(({ tool }) => tool);
        const [pairs, again] = [catalog, { ...catalog, tools: shuffled }].map((each) => pairTools(each).pairs.map((pair) => pair.slug));
        expect(again).toEqual(pairs);
        expect(pairs).toEqual([...new Set(pairs)].toSorted());
        expect(pairTools(catalog).pairs.every(({ slug, a, b }) => a.slug < b.slug && slug === pairSlug(b.slug, a.slug))).toBe(true);
      }),
    );
  });

  test('makes each an opponent of the other', () => {
    fc.assert(
      fc.property(catalogArbitrary, (catalog) => {
        const { opponents, pairs } = pairTools(catalog);
        const seen = [...opponents].flatMap(([slug, others]) => others.map((other) => pairSlug(slug, other.slug)));
        expect(seen.toSorted()).toEqual(pairs.flatMap(({ slug }) => [slug, slug]).toSorted());
      }),
    );
  });
});
