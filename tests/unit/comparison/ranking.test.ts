import { expect, test } from 'vitest';
import { rankTools } from '#src/comparison/ranking.ts';
import { makeReview, makeTool } from '../factories.ts';

const scored = (slug: string, ...scores: number[]) => makeTool({ slug, reviews: scores.map((score) => makeReview({ score })) });

test('ranks by panel score, level tools sharing a place, those without a review last', () => {
  const ranked = rankTools([scored('delta'), scored('beta', 70), scored('alpha', 70), scored('gamma', 90), scored('epsilon', 60)]);
  expect(ranked.map(({ tool, place }) => [tool.slug, place])).toEqual([
    ['gamma', 1],
    ['alpha', 2],
    ['beta', 2],
    ['epsilon', 4],
    ['delta', null],
  ]);
});

test('puts the tool that more of its panel ships first when scores are level', () => {
  const skipped = makeTool({ slug: 'alpha', reviews: [makeReview({ score: 50, verdict: 'skip' })] });
  expect(rankTools([skipped, scored('beta', 50)]).map(({ tool }) => tool.slug)).toEqual(['beta', 'alpha']);
});
