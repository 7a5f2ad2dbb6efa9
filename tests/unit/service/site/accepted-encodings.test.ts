import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptedEncodings, ENCODINGS } from '#src/service/site/accepted-encodings.ts';

test.each([
  [undefined, []],
  ['', []],
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['GZIP', ['gzip']],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', ['br', 'gzip']],
  ['br;q=0.1, gzip', ['gzip', 'br']],
  ['br;q=0, gzip', ['gzip']],
  ['br ; q=0,*', ['gzip']],
  ['*', ['br', 'gzip']],
  ['*;q=0', []],
  ['identity', []],
  ['identity, br;q=0.5', []],
  ['identity;q=0.5, br;q=1, gzip;q=0.2', ['br']],
  ['identity;q=0', []],
  ['compress, deflate', []],
])('reads %j as %j', (header, encodings) => {
  expect(acceptedEncodings(header)).toEqual(encodings);
});

test('asks for nothing that it was not offered, whatever the header', () => {
  const part = fc.constantFrom('br', 'gzip', 'identity', '*', ';', 'q', '=', '0', '1', '.5', ',', ' ', '"', '-1', 'NaN', '\\');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const encodings = acceptedEncodings(parts.join(''));
      expect(encodings.filter((encoding) => !ENCODINGS.includes(encoding))).toEqual([]);
      expect(new Set(encodings).size).toBe(encodings.length);
    }),
  );
});
