import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitStrengths } from '#src/community/bradley-terry.ts';

test('without a duel everyone is level, and nothing is known', () => {
  expect(fitStrengths(2, [])).toEqual([
    { chance: 50, low: 6, high: 94 },
    { chance: 50, low: 6, high: 94 },
  ]);
});

// Values of a Newton fit of the same likelihood, with the inverse of its Hessian, in NumPy.
test('who is picked more often is more likely to be picked, and many picks narrow the range', () => {
  const duels = [
    { a: 0, b: 1, picksOfA: 14, picksOfB: 6 },
    { a: 0, b: 2, picksOfA: 2, picksOfB: 8 },
    { a: 1, b: 3, picksOfA: 5, picksOfB: 0 },
  ];
  expect([
    fitStrengths(2, [{ a: 0, b: 1, picksOfA: 3, picksOfB: 1 }]),
    fitStrengths(2, [{ a: 0, b: 1, picksOfA: 300, picksOfB: 100 }]),
    fitStrengths(4, duels),
  ]).toEqual([
    [
      { chance: 62, low: 37, high: 82 },
      { chance: 38, low: 18, high: 63 },
    ],
    [
      { chance: 63, low: 61, high: 66 },
      { chance: 37, low: 34, high: 39 },
    ],
    [
      { chance: 66, low: 43, high: 83 },
      { chance: 48, low: 27, high: 70 },
      { chance: 86, low: 62, high: 96 },
      { chance: 8, low: 1, high: 45 },
    ],
  ]);
});

const duels = fc.array(
  fc
    .record({ a: fc.nat(5), b: fc.nat(5), picksOfA: fc.nat(50), picksOfB: fc.nat(50) })
    .filter(({ a, b, picksOfA, picksOfB }) => a !== b && picksOfA + picksOfB > 0),
  { maxLength: 20 },
);

test('every chance lies in its range, and every range between 0 and 100', () => {
  fc.assert(
    fc.property(duels, (given) =>
      fitStrengths(6, given).every(({ chance, low, high }) => 0 <= low && low <= chance && chance <= high && high <= 100),
    ),
  );
});

test('turning every pick around turns every chance around', () => {
  fc.assert(
    fc.property(duels, (given) => {
      const turned = given.map(({ picksOfA, picksOfB, ...duel }) => ({ ...duel, picksOfA: picksOfB, picksOfB: picksOfA }));
      const [straight, back] = [fitStrengths(6, given), fitStrengths(6, turned)];
      return straight.every(({ chance }, place) => Math.abs(chance + (back[place]?.chance ?? 0) - 100) <= 1);
    }),
  );
});
