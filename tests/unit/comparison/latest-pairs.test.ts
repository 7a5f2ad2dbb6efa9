import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { latestPairs, newestReviewDay } from '#src/comparison/latest-pairs.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

function latestOf(tools: readonly Tool[], most: number) {
  return latestPairs(pairTools(makeCatalog({ tools })).pairs, most).map(({ pair, day }) => `${pair.slug} ${day}`);
}

function reviewed(slug: string, date: string, given: Partial<Tool> = {}) {
  return makeTool({ slug, reviews: [makeReview({ date })], ...given });
}

test('dates a pair by the newest review or revision on either side, newest first', () => {
  const tools = [
    reviewed('a', '2026-01-01', { category: 'x' }),
    reviewed('b', '2026-01-02', { category: 'x' }),
    reviewed('c', '2026-01-03', { category: 'y' }),
    makeTool({ slug: 'd', category: 'y', reviews: [makeReview({ date: '2026-01-01', revised: '2026-02-01' })] }),
  ];
  expect(latestOf(tools, 6)).toEqual(['c-vs-d 2026-02-01', 'a-vs-b 2026-01-02']);
});

test('shows no tool twice while a pair of two unseen tools is left, though an older one', () => {
  const tools = [reviewed('a', '2026-03-01'), reviewed('b', '2026-01-01'), reviewed('c', '2026-01-01'), reviewed('d', '2026-01-01')];
  expect(latestOf(tools, 3)).toEqual(['a-vs-b 2026-03-01', 'c-vs-d 2026-01-01', 'a-vs-c 2026-03-01']);
});

test('prefers the closer of two equally new pairs', () => {
  const tools = [reviewed('a', '2026-01-01'), reviewed('b', '2026-01-01', { tags: ['x'] }), reviewed('c', '2026-01-01', { tags: ['x'] })];
  expect(latestOf(tools, 1)).toEqual(['b-vs-c 2026-01-01']);
});

test('leaves out a pair with an unreviewed side', () => {
  expect(latestOf([reviewed('a', '2026-01-01'), makeTool({ slug: 'b', compareWith: ['a'] })], 6)).toEqual([]);
});

test('finds the day on which a panel last moved', () => {
  const reviews = [makeReview({ date: '2026-05-01' }), makeReview({ date: '2026-01-01', revised: '2026-06-01' })];
  expect([newestReviewDay(reviews), newestReviewDay([])]).toEqual(['2026-06-01', null]);
});
