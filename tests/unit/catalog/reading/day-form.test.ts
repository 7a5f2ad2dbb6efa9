import { expect, test } from 'vitest';
import { readDays, rewriteDay } from '#src/catalog/reading/day-form.ts';

test.each([
  ['2026/11/1', '2026-11-01'],
  ['2026-11-1', '2026-11-01'],
  ['2026.11.21', '2026-11-21'],
  ['2026-11-21T23:30:00-05:00', '2026-11-21'],
  ['2026-11-21 10:00:00', '2026-11-21'],
  ['2026-11-21 10:00:00.250 +0100', '2026-11-21'],
  ['21.11.2026', '2026-11-21'],
  ['11/21/2026', '2026-11-21'],
  ['5.5.2026', '2026-05-05'],
  ['13/11/2026', '2026-11-13'],
  ['2026-11-01,', '2026-11-01'],
])('writes %s as %s', (text, day) => {
  expect(rewriteDay(text)).toBe(day);
});

test.each([
  '1.11.2026',
  '11/1/2026',
  '2026-02-30',
  '2026-11',
  '2026/11-01',
  '30.2.2026',
  '13.13.2026',
  '2026-11-01',
  '21 November 2026',
  '2026-11-01 10:30 or later',
  '2026-11-01 10:30Z, see notes',
  '',
])('leaves %j alone', (text) => {
  expect(rewriteDay(text)).toBeUndefined();
});

test('gives both days where some write the month first and some the day', () => {
  expect(readDays('1.11.2026')).toEqual(['2026-01-11', '2026-11-01']);
  expect(readDays('11/12/2026')).toEqual(['2026-11-12', '2026-12-11']);
  expect(readDays('12-30-2026')).toEqual(['2026-12-30']);
  expect(readDays('soon')).toEqual([]);
});
