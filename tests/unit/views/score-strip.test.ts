import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawScoreStrip } from '#src/views/score-strip.ts';

test('draws a dot a score on a scale of round numbers, level ones stacked, the marked one as a marker at the foot', () => {
  expect(drawScoreStrip([{ score: 88 }, { score: 83.4, mark: 'ink' }, { score: 82.6 }, { score: 61 }, { score: 61 }])).toEqual({
    height: 53,
    from: 60,
    to: 90,
    path: 'M88 27h0M61 27h0M61 18h0M83 9h0',
    grid: 'M60 0v37M70 0v37M80 0v37M90 0v37',
    isCount: false,
    markers: [{ side: null, x: 76.67, y: 27 }],
    ticks: [
      { score: 60, x: 0 },
      { score: 70, x: 33.33 },
      { score: 80, x: 66.67 },
      { score: 90, x: 100 },
    ],
  });
});

test('stacks the markers of level tools, each of its side', () => {
  expect(drawScoreStrip([{ score: 70, mark: 'b' }, { score: 70, mark: 'a' }, { score: 90 }]).markers).toEqual([
    { side: 'b', x: 0, y: 27 },
    { side: 'a', x: 0, y: 9 },
  ]);
});

test('spans at least twenty points, so that near scores look near', () => {
  const spanOf = (...scores: number[]) => {
    const { from, to } = drawScoreStrip(scores.map((score) => ({ score })));
    return [from, to];
  };
  expect([spanOf(80, 81), spanOf(100, 100), spanOf(0), spanOf(0, 100)]).toEqual([
    [70, 100],
    [80, 100],
    [0, 20],
    [0, 100],
  ]);
});

test('draws columns of counts where dots would be too many or stacked too high', () => {
  const many = drawScoreStrip(
    Array.from({ length: 400 }, (_, index) => ({ score: index % 4 === 0 ? 80 : 70, mark: index === 0 ? ('a' as const) : undefined })),
  );
  expect([many.isCount, many.path, many.markers, many.height]).toEqual([true, 'M80 54v-15M70 54v-45', [{ side: 'a', x: 75, y: 54 }], 80]);
  const level = drawScoreStrip(Array.from({ length: 20 }, () => ({ score: 70 })));
  expect([level.isCount, level.path]).toEqual([true, 'M70 54v-45']);
});

test('holds every score within its scale and every dot within its height, in little room', () => {
  const scores = fc.array(
    fc.record({ score: fc.double({ min: 0, max: 100, noNaN: true }), mark: fc.constantFrom(undefined, 'a' as const, 'b' as const) }),
    {
      minLength: 1,
      maxLength: 120,
    },
  );
  fc.assert(
    fc.property(scores, (given) => {
      const marked = given.map(({ score, mark }, index) => ({ score, mark: index < 4 ? mark : undefined }));
      const strip = drawScoreStrip(marked);
      expect(strip.height).toBeLessThanOrEqual(98);
      expect(strip.path.length).toBeLessThanOrEqual(1200);
      for (const { score } of marked) {
        expect(Math.round(score)).toBeGreaterThanOrEqual(strip.from);
        expect(Math.round(score)).toBeLessThanOrEqual(strip.to);
      }
      for (const [, y = ''] of strip.path.matchAll(/M\d+ (\d+)/g)) expect(Number(y)).toBeGreaterThanOrEqual(9);
      expect(strip.markers).toHaveLength(marked.filter(({ mark }) => mark).length);
    }),
  );
});
