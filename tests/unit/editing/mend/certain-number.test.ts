import { expect, test } from 'vitest';
import { readDigits } from '#src/editing/mend/certain-number.ts';

test.each([
  ['8192', 8192],
  ['-1.50', -1.5],
  ['8_192', 8192],
  ['1e3', 1000],
  ['1.25e+1', 12.5],
  ['1.25E2', 125],
])('reads %s as %d', (text, number) => {
  expect(readDigits(text)).toBe(number);
});

test.each([
  '12345678901234567890',
  '12_345_678_901_234_567_890',
  '0.1000000000000000055511151231257827',
  '1.2345678901234567890123e3',
  '1e30',
  '0.0000001',
  '-0',
  '0777',
  '1:30',
  '',
])('loses no digit of %j', (text) => {
  expect(readDigits(text)).toBeUndefined();
});
