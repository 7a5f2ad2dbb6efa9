import { expect, test } from 'vitest';
import { buildScoreChartView } from '#src/views/score-chart-view.ts';
import { makePersona, makeReview } from '../factories.ts';

const row = (name: string, a: number | null, b: number | null) => ({
  persona: makePersona({ id: name.toLowerCase(), name }),
  takes: [a === null ? null : makeReview({ score: a }), b === null ? null : makeReview({ score: b })] as const,
});

test('puts the larger number on the outside right, and says who leads by how much', () => {
  expect(buildScoreChartView([row('Builder', 88, 82)], ['Alpha', 'Beta']).rows).toEqual([
    {
      persona: 'Builder',
      y: 42,
      a: { score: 88, x: 63.44, numberSide: 'right', shift: 0 },
      b: { score: 82, x: 58.16, numberSide: 'left', shift: 0 },
      gap: 'A +6',
    },
  ]);
});

test('stands level scores side by side with one number', () => {
  expect(buildScoreChartView([row('Founder', 78, 78)], ['Alpha', 'Beta']).rows).toEqual([
    {
      persona: 'Founder',
      y: 42,
      a: { score: 78, x: 54.64, numberSide: 'none', shift: -7.5 },
      b: { score: 78, x: 54.64, numberSide: 'right', shift: 7.5 },
      gap: 'level',
    },
  ]);
});

test('leaves a gap where a persona is silent', () => {
  const chart = buildScoreChartView([row('Futurist', 85, null), row('PM', null, 76)], ['Alpha', 'Beta']);
  expect(chart.rows.map(({ a, b, gap }) => [a?.score ?? null, b?.score ?? null, gap])).toEqual([
    [85, null, 'A only'],
    [null, 76, 'B only'],
  ]);
});

test('starts the scale at 50 and says so, or at 0 when a score lies below', () => {
  const high = buildScoreChartView([row('Builder', 88, 50)], ['Alpha', 'Beta']);
  const low = buildScoreChartView([row('Builder', 88, 49)], ['Alpha', 'Beta']);
  expect([high.ticks.map((tick) => tick.score), high.caption]).toEqual([
    [50, 60, 70, 80, 90, 100],
    'Round is Alpha, square is Beta. The scale starts at 50.',
  ]);
  expect([low.ticks.map((tick) => tick.score), low.caption]).toEqual([[0, 25, 50, 75, 100], 'Round is Alpha, square is Beta.']);
});

test('tells the same numbers in words', () => {
  expect(buildScoreChartView([row('Builder', 88, 82), row('PM', null, 76)], ['Alpha', 'Beta']).description).toBe(
    'Scores by persona, Alpha then Beta: Builder 88 and 82; PM no take and 76.',
  );
});
