import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinItems, splitArray } from '#src/build/cbor-items.ts';

test('cuts an array into texts, numbers and arrays', () => {
  const items = splitArray(Buffer.from('83626162190100820102', 'hex'));
  expect(items.map((item) => item.toString('hex'))).toEqual(['626162', '190100', '820102']);
});

test('writes what it reads, however many items there are', () => {
  const item = fc.constantFrom('00', '6161', '820102', '1a00010000', '80').map((hex) => Buffer.from(hex, 'hex'));
  fc.assert(
    fc.property(fc.array(item, { maxLength: 300 }), (items) => {
      expect(splitArray(joinItems(items))).toEqual(items);
    }),
  );
  const many = Array.from({ length: 70_000 }, () => Buffer.of(1));
  expect(splitArray(joinItems(many))).toHaveLength(70_000);
});

test('says what it cannot read', () => {
  expect(() => splitArray(Buffer.from('a0', 'hex'))).toThrow('Expected a CBOR array, found major type 5.');
  expect(() => splitArray(Buffer.from('81f6', 'hex'))).toThrow('Expected a number, a text or an array in CBOR, found major type 7.');
  expect(() => splitArray(Buffer.from('9f', 'hex'))).toThrow('Expected a CBOR item of known length, found head 159.');
});
