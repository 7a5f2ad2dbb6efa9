import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { closeness } from '#src/comparison/closeness.ts';
import { makeReview, makeTool } from '../factories.ts';

const words = ['a', 'b', 'c', 'd'];
const toolArbitrary: fc.Arbitrary<Tool> = fc
  .record({
    category: fc.constantFrom('engines', 'hosts'),
    alsoIn: fc.subarray(['models', 'hosts']),
    tags: fc.subarray(words),
    specs: fc.dictionary(fc.constantFrom(...words), fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 })), { maxKeys: 4 }),
    pricing: fc.constantFrom('free' as const, 'paid' as const).map((entry) => ({ entry, summary: 'A price' })),
    reviews: fc
      .dictionary(fc.constantFrom(...words), fc.constantFrom('ship' as const, 'skip' as const))
      .map((takes) => Object.entries(takes).map(([persona, verdict]) => makeReview({ persona, verdict }))),
  })
  .map((given) => makeTool(given));

test('is the same in either order, and lies between 0 and 1', () => {
  fc.assert(
    fc.property(toolArbitrary, toolArbitrary, (one, other) => {
      expect(closeness(one, other)).toBe(closeness(other, one));
      expect(closeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(closeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test('is never higher to another tool than to one with the same record', () => {
  fc.assert(
    fc.property(toolArbitrary, toolArbitrary, (one, other) => {
      expect(closeness(one, other)).toBeLessThanOrEqual(closeness(one, { ...one, slug: 'twin' }));
    }),
  );
});

test('weighs shelves most, then tags, then specs, then the way in and the verdicts', () => {
  const tool = makeTool({
    alsoIn: ['hosts'],
    tags: ['local', 'small'],
    specs: { batch: true, formats: ['GGUF'] },
    reviews: [makeReview({ persona: 'maker' }), makeReview({ persona: 'buyer', verdict: 'skip' })],
  });
  const unlike: Partial<Tool> = { category: 'models', pricing: { entry: 'paid', summary: 'Five' } };
  const like = (given: Partial<Tool>) => Math.round(closeness(tool, makeTool({ slug: 'other', ...unlike, ...given })) * 11 * 100) / 100;
  expect([
    like({}),
    like({ category: 'engines' }),
    like({ category: 'engines', alsoIn: ['hosts'] }),
    like({ tags: ['local'] }),
    like({ specs: { batch: false, formats: ['GGUF'] } }),
    like({ pricing: { entry: 'free', summary: 'Free' } }),
    like({ reviews: [makeReview({ persona: 'maker' }), makeReview({ persona: 'buyer' })] }),
  ]).toEqual([0, 2, 4, 1.5, 1, 1, 0.5]);
});
