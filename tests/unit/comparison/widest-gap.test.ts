import { expect, test } from 'vitest';
import { widestGap } from '#src/comparison/widest-gap.ts';
import { makePersona, makeReview, makeTool } from '../factories.ts';

const personas = ['maker', 'doubter', 'buyer'].map((id) => makePersona({ id }));

function pairOf(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) {
  const tool = (slug: string, scores: Readonly<Record<string, number>>) =>
    makeTool({ slug, reviews: Object.entries(scores).map(([persona, score]) => makeReview({ persona, score })) });
  return { slug: 'alpha-vs-beta', a: tool('alpha', a), b: tool('beta', b) };
}

test('finds the persona that scores two tools furthest apart, whichever side is ahead', () => {
  const gap = widestGap(personas, pairOf({ maker: 80, doubter: 40 }, { maker: 70, doubter: 61 }));
  expect([gap?.persona.id, gap?.scores]).toEqual(['doubter', [40, 61]]);
});

test('takes the first in persona order when two are equally far apart', () => {
  expect(widestGap(personas, pairOf({ doubter: 50, maker: 60 }, { doubter: 60, maker: 50 }))?.persona.id).toBe('maker');
});

test('has no gap when no persona scored both', () => {
  expect(widestGap(personas, pairOf({ maker: 80 }, { buyer: 20 }))).toBeNull();
});
