import { expect, test } from 'vitest';
import { rankByPicks } from '#src/community/pick-ranking.ts';

const PAIRS = {
  'alpha-vs-beta': { a: 14, b: 6, neither: 9 },
  'alpha-vs-gamma': { a: 2, b: 8, neither: 0 },
  'alpha-vs-other': { a: 50, b: 0, neither: 0 },
};

test('tools of a list are ranked by the picks between them; neither and tools outside count for nothing', () => {
  expect(rankByPicks({ pairs: PAIRS }, ['alpha', 'beta', 'gamma', 'delta'])).toEqual({
    picks: 30,
    standings: [
      expect.objectContaining({ slug: 'gamma', duels: 10 }),
      expect.objectContaining({ slug: 'alpha', duels: 30 }),
      expect.objectContaining({ slug: 'beta', duels: 20 }),
    ],
  });
});

test('too few picks rank nothing', () => {
  expect([rankByPicks({ pairs: PAIRS }, ['alpha', 'beta']), rankByPicks(null, ['alpha'])]).toEqual([null, null]);
});
