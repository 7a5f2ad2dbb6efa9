import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf, wilsonInterval } from '#src/community/tally.ts';

test('the share of the votes that ship is whole, halves rounded up', () => {
  expect([shareOf({ ship: 14, skip: 3 }), shareOf({ ship: 1, skip: 7 }), shareOf({ ship: 0, skip: 0 })]).toEqual([82, 13, null]);
});

// Values of R's binom::binom.confint(x, n, methods = "wilson").
test('the interval is the Wilson score interval at 95 %', () => {
  expect([wilsonInterval({ ship: 23, skip: 5 }), wilsonInterval({ ship: 1, skip: 0 }), wilsonInterval({ ship: 0, skip: 0 })]).toEqual([
    [64, 92],
    [21, 100],
    null,
  ]);
});

test('the interval holds the share', () => {
  const count = fc.integer({ min: 0, max: 5000 });
  fc.assert(
    fc.property(count, count, (ship, skip) => {
      const [low, high] = wilsonInterval({ ship, skip }) ?? [0, 100];
      const share = shareOf({ ship, skip }) ?? 50;
      return low <= share && share <= high;
    }),
  );
});
