import { expect, test } from 'vitest';
import { byDisagreement, measureDisagreement } from '#src/community/disagreement.ts';

test('the gap is in percentage points, and what is left of it is sure', () => {
  expect([measureDisagreement(100, { ship: 5, skip: 45 }), measureDisagreement(80, { ship: 6, skip: 1 })]).toEqual([
    { gap: -90, sureGap: 79 },
    { gap: 6, sureGap: 0 },
  ]);
});

test('a tool without a panel or with few votes is told nothing of', () => {
  expect([
    measureDisagreement(null, { ship: 9, skip: 9 }),
    measureDisagreement(50, { ship: 4, skip: 0 }),
    measureDisagreement(50, null),
  ]).toEqual([null, null, null]);
});

test('what is sure comes before what is wide', () => {
  const [sure, wide, narrow] = [
    { gap: 20, sureGap: 5 },
    { gap: -60, sureGap: 0 },
    { gap: 10, sureGap: 0 },
  ];
  expect([narrow, wide, sure].toSorted(byDisagreement)).toEqual([sure, wide, narrow]);
});
