import { expect, test } from 'vitest';
import { standingOf } from '#src/comparison/answer/standing.ts';
import { panels } from './panels.ts';

test('tells who leads in the points that the page shows', () => {
  expect(standingOf(panels('88s 78s', '80s 70k'))).toEqual({
    verdicts: ['ship', 'split'],
    scores: [83, 75],
    lead: { kind: 'ahead', leader: 0, second: 1, by: 8 },
    thin: [0, 1],
  });
});

test('calls tools level that show the same score, and knows of no lead with one panel alone', () => {
  expect(standingOf(panels('80s', '81s 79s', '60k')).lead).toEqual({ kind: 'level', places: [0, 1] });
  expect(standingOf(panels('80s', '–')).lead).toEqual({ kind: 'unknown' });
});
