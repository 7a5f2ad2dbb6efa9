import { expect, test } from 'vitest';
import { findCsvFaults, readCsv } from '../../validate/csv-faults.ts';
import { writeSite } from './written-site.ts';

test('reads quotes, lines within a cell, and empty cells', () => {
  expect(readCsv('a,b\r\n"x ""y"", z","1\n2"\r\n,\r\n')).toEqual([
    ['a', 'b'],
    ['x "y", z', '1\n2'],
    ['', ''],
  ]);
  expect(readCsv('a"b,c\n')).toBe(null);
});

test('finds a table that is broken, or that a spreadsheet would run', async () => {
  const files = { '/a.csv': 'name,score\nAlpha,-3\n', '/b.csv': 'name,name\n=1+1\n', '/c.csv': 'a\n"open' };
  expect(await findCsvFaults(await writeSite({ '/': {} }, files))).toEqual([
    { sentence: 'A CSV has a column without a name of its own.', place: '/b.csv' },
    { sentence: 'A CSV has rows of another length than its head.', place: '/b.csv' },
    { sentence: 'A CSV holds what a spreadsheet would run.', place: '/b.csv' },
    { sentence: 'A CSV does not read back by RFC 4180.', place: '/c.csv' },
  ]);
});

test('misses the CSV of a site that has none', async () => {
  expect(await findCsvFaults(await writeSite({ '/': {} }))).toEqual([
    { sentence: 'The site publishes no CSV of scores.', place: '/data/' },
  ]);
});
