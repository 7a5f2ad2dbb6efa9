import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { whyWithoutPage } from '#src/comparison/missing-page.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

const reviews = [makeReview()];
const why = (given: Partial<Tool>, ...others: readonly Tool[]) => {
  const tool = makeTool(given);
  return whyWithoutPage(makeCatalog({ tools: [tool, ...others] }), tool);
};

test('finds what keeps a tool from every comparison, the first that does', () => {
  const beta = makeTool({ slug: 'beta', reviews });
  expect([
    why({ reviews }, beta),
    why({}, beta),
    why({ reviews: [makeReview({ date: '2020-01-01' })], status: 'discontinued' }, beta),
    why({ reviews, category: 'hosts' }, beta),
    why({ reviews }, makeTool({ slug: 'beta' })),
    why({ reviews }, makeTool({ ...beta, tagline: 'Does what alpha does' }), makeTool({ slug: 'gamma' })),
    why({ reviews, specs: {} }, makeTool({ slug: 'beta', reviews, specs: {} })),
  ]).toEqual([null, 'reviews', 'activity', 'alone', 'alone', 'others', 'others']);
});
