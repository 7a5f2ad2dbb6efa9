import { expect, test } from 'vitest';
import { buildScoreChartView } from '#src/views/score-chart-view.ts';
import { makePersona, makeReview } from '../factories.ts';

const row = (name: string, ...scores: readonly (number | null)[]) => ({
  persona: makePersona({ id: name.toLowerCase(), name }),
  takes: scores.map((score) => (score === null ? null : makeReview({ score }))),
});

test('puts the larger number on the outside right, and says who leads by how much', () => {
  expect(buildScoreChartView([row('Builder', 88, 82)], ['Alpha', 'Beta']).rows).toEqual([
    {
      persona: 'Builder',
      y: 42,
      markers: [
        { score: 88, x: 63.44, y: 0, shift: 0, numberSide: 'right' },
        { score: 82, x: 58.16, y: 0, shift: 0, numberSide: 'left' },
      ],
      bar: { from: 63.44, to: 58.16 },
      lead: 'A +6',
    },
  ]);
});

test('stands level scores of a pair side by side with one number', () => {
  expect(buildScoreChartView([row('Founder', 78, 78)], ['Alpha', 'Beta']).rows).toEqual([
    {
      persona: 'Founder',
      y: 42,
      markers: [
        { score: 78, x: 54.64, y: 0, shift: -7.5, numberSide: 'none' },
        { score: 78, x: 54.64, y: 0, shift: 7.5, numberSide: 'right' },
      ],
      bar: null,
      lead: 'level',
    },
  ]);
});

test('leaves a gap where a persona is silent', () => {
  const chart = buildScoreChartView([row('Futurist', 85, null), row('PM', null, 76)], ['Alpha', 'Beta']);
  expect(chart.rows.map(({ markers, bar, lead }) => [markers.map((marker) => marker?.score ?? null), bar, lead])).toEqual([
    [[85, null], null, 'A only'],
    [[null, 76], null, 'B only'],
  ]);
});

test('gives each of more than two tools a line within the row, so that level scores stay apart', () => {
  const chart = buildScoreChartView([row('Builder', 80, 80, null, 81), row('PM', 0, 100, 50, 50)], ['Alpha', 'Beta', 'Gamma', 'Delta']);
  expect(chart.height).toBe(187);
  expect(chart.rows).toEqual([
    {
      persona: 'Builder',
      y: 64,
      markers: [
        { score: 80, x: 77.2, y: -24, shift: 0, numberSide: 'right' },
        { score: 80, x: 77.2, y: -8, shift: 0, numberSide: 'right' },
        null,
        { score: 81, x: 77.79, y: 24, shift: 0, numberSide: 'right' },
      ],
      bar: null,
      lead: null,
    },
    {
      persona: 'PM',
      y: 146,
      markers: [
        { score: 0, x: 30, y: -24, shift: 0, numberSide: 'right' },
        { score: 100, x: 89, y: -8, shift: 0, numberSide: 'right' },
        { score: 50, x: 59.5, y: 8, shift: 0, numberSide: 'right' },
        { score: 50, x: 59.5, y: 24, shift: 0, numberSide: 'right' },
      ],
      bar: null,
      lead: null,
    },
  ]);
});

test('starts the scale at 50 and says so, or at 0 when a score lies below', () => {
  const high = buildScoreChartView([row('Builder', 88, 50)], ['Alpha', 'Beta']);
  const low = buildScoreChartView([row('Builder', 88, 49)], ['Alpha', 'Beta']);
  expect([high.ticks.map((tick) => tick.score), high.caption]).toEqual([
    [50, 60, 70, 80, 90, 100],
    'Round is Alpha, square is Beta. The scale starts at 50.',
  ]);
  expect([low.ticks, low.caption]).toEqual([
    [
      { score: 0, x: 30 },
      { score: 25, x: 41 },
      { score: 50, x: 52 },
      { score: 75, x: 63 },
      { score: 100, x: 74 },
    ],
    'Round is Alpha, square is Beta.',
  ]);
});

test('names the shape of every side', () => {
  expect(buildScoreChartView([row('PM', 60, 70, 80, 90)], ['Alpha', 'Beta', 'Gamma', 'Delta']).caption).toBe(
    'Round is Alpha, square is Beta, diamond is Gamma, ring is Delta. The scale starts at 50.',
  );
});

test('tells the same numbers in words', () => {
  const pair = buildScoreChartView([row('Builder', 88, 82), row('PM', null, 76)], ['Alpha', 'Beta']);
  expect([pair.title, pair.description]).toEqual(['Scores by persona', 'Alpha, then Beta: Builder 88 and 82; PM no take and 76.']);
  expect(buildScoreChartView([row('PM', 60, null, 80)], ['Alpha', 'Beta', 'Gamma']).description).toBe(
    'Alpha, then Beta, then Gamma: PM 60, no take and 80.',
  );
});
