import { expect, test } from 'vitest';
import { pairTools } from '#src/comparison/pairing.ts';
import { relatedPairs } from '#src/comparison/related-pairs.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

const tools = ['alpha', 'beta', 'delta', 'gamma'].map((slug) => makeTool({ slug, reviews: [makeReview()] }));

function relatedTo(slug: string, most: number) {
  const pairing = pairTools(makeCatalog({ tools }));
  const pair = pairing.bySlug.get(slug);
  return pair && relatedPairs(pairing, pair, most).map((each) => each.slug);
}

test('takes the sides in turn, each against its closest other opponents', () => {
  expect(relatedTo('alpha-vs-beta', 3)).toEqual(['alpha-vs-delta', 'beta-vs-delta', 'alpha-vs-gamma']);
});

test('gives what there is, and never the pair itself', () => {
  expect(relatedTo('alpha-vs-beta', 9)).toEqual(['alpha-vs-delta', 'beta-vs-delta', 'alpha-vs-gamma', 'beta-vs-gamma']);
});
