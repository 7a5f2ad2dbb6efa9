import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnsafeInText, findUnsafeInValue } from '#src/catalog/reading/unsafe-characters.ts';

test('lets the joiners and direction marks of words and emoji stand, and a whole surrogate pair', () => {
  const words = 'می\u200Cخواهم \u200F\u200E\u061C क्\u200Dष \u{1F468}\u200D\u{1F4BB} \u{1F3F4}\u{E0067}\u{E007F} \uFFFD\u00AD\uFEFF';
  expect([findUnsafeInText(words), findUnsafeInValue(words)]).toEqual([null, null]);
});

test('lets tabs and line ends stand in a text alone', () => {
  expect(findUnsafeInText('a\tb\r\nc\n')).toBeNull();
  expect(['a\tb', 'a\nb', 'a\r\nb'].map((value) => findUnsafeInValue(value)?.name)).toEqual([
    'the tab U+0009',
    'the line feed U+000A',
    'the carriage return U+000D',
  ]);
  expect(findUnsafeInText('a\rb')).toEqual({ index: 1, name: 'the carriage return U+000D', mend: 'Remove it.' });
});

test('leaves nothing that XML cannot hold or UTF-8 cannot write', () => {
  const held = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
  const codePoints = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0xd700, max: 0x10ffff })), { maxLength: 3 });
  fc.assert(
    fc.property(codePoints, (points) => {
      const text = String.fromCodePoint(...points);
      const isClean = findUnsafeInText(text) === null;
      expect(isClean && !(held.test(text) && text.isWellFormed())).toBe(false);
      expect(findUnsafeInValue(text) === null && !isClean).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
