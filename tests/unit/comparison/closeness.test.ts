import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { closeness, closestFirst, measureCloseness } from '#src/comparison/closeness.ts';
import { makeReview, makeTool } from '../factories.ts';
import { toolArbitrary } from './arbitrary-tool.ts';

const tools = [toolArbitrary('alpha'), toolArbitrary('beta')] as const;

test('is the same in either order, and lies between 0 and 1', () => {
  fc.assert(
    fc.property(...tools, (one, other) => {
      expect(closeness(one, other)).toBe(closeness(other, one));
      expect(closeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(closeness(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});

test('is never higher to another tool than to one with the same record', () => {
  fc.assert(
    fc.property(...tools, (one, other) => {
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
  const unlike: Partial<Tool> = { category: 'models', pricing: { entry: 'paid', summary: 'Five' }, specs: {} };
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

test('comes in thousandths', () => {
  const tool = makeTool({ tags: ['x', 'y', 'z'] });
  expect(closeness(tool, makeTool({ slug: 'beta', tags: ['x'] }))).toBe(0.545);
});

test('does not mind the order of a list, nor a name that stands under two keys', () => {
  const one = makeTool({ specs: { formats: ['GGUF', 'MLX'] }, tags: ['formats'] });
  expect(closeness(one, makeTool({ specs: { formats: ['MLX', 'GGUF'] }, tags: ['formats'] }))).toBe(closeness(one, one));
});

test('is the same whichever tools are measured beside the two', () => {
  fc.assert(
    fc.property(...tools, toolArbitrary('gamma'), (one, other, third) => {
      expect(measureCloseness([third, one, other])(1, 2)).toBe(closeness(one, other));
    }),
  );
});

test('orders tools by closeness, then by slug', () => {
  const others = [
    makeTool({ slug: 'd' }),
    makeTool({ slug: 'c' }),
    makeTool({ slug: 'b', tags: ['y', 'x'] }),
    makeTool({ slug: 'e', tags: ['x', 'z'] }),
  ];
  const tool = makeTool({ tags: ['x', 'y'] });
  const catalog = { tools: [...others, makeTool({ slug: 'f', tags: ['x', 'y'] }), tool] };
  expect(closestFirst(catalog, tool, others).map(({ slug }) => slug)).toEqual(['b', 'e', 'c', 'd']);
});
