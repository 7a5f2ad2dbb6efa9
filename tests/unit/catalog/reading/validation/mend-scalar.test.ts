import { describe, expect, test } from 'vitest';
import { mendBoolean, mendDate, mendNumber, mendSlug, mendUrl } from '#src/catalog/reading/validation/mend-scalar.ts';

const AWAY = 'Take the quotes away.';
const number = (shown: string) => `Write the number alone: ${shown}.`;
const day = 'Write 2026-11-01.';

describe.each([
  {
    mend: mendNumber,
    mends: {
      '20': AWAY,
      $20: number('20'),
      '20 €': number('20'),
      '87%': number('87'),
      '3B': number('3'),
      '87,': number('87'),
      '-1 °C': number('-1'),
    },
    leaves: ['', ' ', 'free', '87/100', '2-3', '1.2.3'],
  },
  {
    mend: mendNumber,
    mends: {
      '1,000': number('1000'),
      '1,000,000': number('1000000'),
      '0,15': number('0.15'),
      '0,150': number('0.150'),
      '$1,234.50': number('1234.50'),
    },
    leaves: ['1,2,3'],
  },
  { mend: mendBoolean, mends: { true: AWAY, False: AWAY }, leaves: ['yes', 'maybe'] },
  {
    mend: mendDate,
    mends: {
      '2026/11/01': day,
      '2026-11-1': day,
      '2026-11-01T10:00:00Z': day,
      '2026-11-01,': day,
      '13/11/2026': 'Write 2026-11-13.',
      '21.11.2026': 'Write 2026-11-21.',
      '1.11.2026': 'Write the year first: 2026-01-11 or 2026-11-01.',
      '11/12/2026': 'Write the year first: 2026-11-12 or 2026-12-11.',
    },
    leaves: ['2026-02-30', '2026-2-30', '30/02/2026', 'soon'],
  },
  {
    mend: mendSlug,
    mends: { 'Open Source': 'Write it as `open-source`.', Café_Bar: 'Write it as `cafe-bar`.' },
    leaves: ['', '日本', 'a vs b', 'x'.repeat(65)],
  },
  {
    mend: mendUrl,
    mends: {
      'a.example': 'Write it as https://a.example, if that leads there.',
      'http://a.example/b': 'Write it as https://a.example/b, if that leads there.',
      '[A](https://a.example)': 'Write it as https://a.example, if that leads there.',
      '<https://a.example>': 'Write it as https://a.example, if that leads there.',
    },
    leaves: ['https://a.example/', 'https:// a.example', 'htps://a.example', 'javascript:alert(1.5)', 'a.example:80', 'see below'],
  },
])('$mend.name', ({ mend, mends, leaves }) => {
  test.each(Object.entries(mends))('%j → %s', (text, sentence) => expect(mend(text)).toBe(sentence));
  test.each(leaves)('has no advice on %j', (text) => expect(mend(text)).toBeUndefined());
});

test('leaves a text as large as a file alone, at once', () => {
  const start = performance.now();
  expect([
    mendNumber('1,'.repeat(128_000)),
    mendUrl('a.'.repeat(128_000)),
    mendSlug('a '.repeat(128_000)),
    mendDate('1.'.repeat(128_000)),
  ]).toEqual([undefined, undefined, undefined, undefined]);
  expect(performance.now() - start).toBeLessThan(1000);
});
