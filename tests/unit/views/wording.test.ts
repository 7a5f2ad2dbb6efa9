import { expect, test } from 'vitest';
import { wordAmount, wordNumber, wordPrice } from '#src/views/wording.ts';

test('says an amount with every digit it has, and cents in pairs', () => {
  const amounts = [0, 20, 0.5, 8.33, 0.075, 1234567.891, 0.0000005, 0.00000012345678];
  expect(amounts.map((amount) => wordAmount(amount, 'USD'))).toEqual([
    '$0',
    '$20',
    '$0.50',
    '$8.33',
    '$0.075',
    '$1,234,567.891',
    '$0.0000005',
    '$0.00000012345678',
  ]);
  expect(wordAmount(0.0000005, 'JPY')).toBe('¥0.0000005');
});

test('says a tiny price with what it is paid for', () => {
  expect(wordPrice({ name: 'Calls', price: 0.0000005, per: 'request' }, 'EUR')).toBe('€0.0000005 a request');
});

test('parts thousands and writes no exponent, however large or small a number is', () => {
  const numbers = [128_000, 1.1, 9_007_199_254_740_991, 1e21, 0.0000005, 1e-12];
  expect(numbers.map(wordNumber)).toEqual([
    '128,000',
    '1.1',
    '9,007,199,254,740,991',
    '1,000,000,000,000,000,000,000',
    '0.0000005',
    '0.000000000001',
  ]);
});
