import { expect, test } from 'vitest';
import { takeChanges, takeStands } from '#src/changes/take-changes.ts';
import { makeReview } from '../factories.ts';

const history = [
  { date: '2026-01-01', score: 40, verdict: 'skip' as const, reason: 'Too dear.' },
  { date: '2026-03-01', score: 55, verdict: 'ship' as const, reason: 'Cheaper now.' },
];

test('tells each change on the day of the take that followed, the last on the day of the revision', () => {
  expect(takeChanges(makeReview({ score: 70, date: '2026-01-01', revised: '2026-06-01', history }))).toEqual([
    { day: '2026-03-01', from: { score: 40, verdict: 'skip' }, to: { score: 55, verdict: 'ship' }, reason: 'Too dear.' },
    { day: '2026-06-01', from: { score: 55, verdict: 'ship' }, to: { score: 70, verdict: 'ship' }, reason: 'Cheaper now.' },
  ]);
});

test('takes the day of the review where it names no revision', () => {
  expect(takeChanges(makeReview({ date: '2026-06-01', history })).map(({ day }) => day)).toEqual(['2026-03-01', '2026-06-01']);
});

test('tells nothing of a take that never changed', () => {
  expect(takeChanges(makeReview({ revised: '2026-11-01' }))).toEqual([]);
});

test('knows everything a take ever said, the first stand on its own day', () => {
  expect(takeStands(makeReview({ score: 70, date: '2026-01-01', revised: '2026-06-01', history }))).toEqual([
    { day: '2026-01-01', score: 40, verdict: 'skip' },
    { day: '2026-03-01', score: 55, verdict: 'ship' },
    { day: '2026-06-01', score: 70, verdict: 'ship' },
  ]);
  expect(takeStands(makeReview({ revised: '2026-11-01' }))).toEqual([{ day: '2026-10-01', score: 80, verdict: 'ship' }]);
});
