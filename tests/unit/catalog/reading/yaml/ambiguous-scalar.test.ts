import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { findAmbiguity } from '#src/catalog/reading/yaml/ambiguous-scalar.ts';

const isAmbiguous = (plain: string) => findAmbiguity(plain, 0) !== null;

const AMBIGUOUS =
  'y Y yes Yes YES n no NO on On off OFF 0777 08 -012 0o17 0b101 +0x1F 1_000 1_000.5 0x1_F 1:30 190:20:30.15 1e3 -1E3 1.5e3 .5e3 << = .inf -.Inf .NaN'.split(
    ' ',
  );
const CLEAR =
  'true false True null ~ 0 10 -1 +1 1.5 .5 1. 1.5e+3 0x1F 2026-11-21 1.2.3 yesterday nothing one 10:00am v1_000 https://x.example a_b 3-5 12:abc'.split(
    ' ',
  );

describe('refuses', () => {
  test.each(AMBIGUOUS)('%s', (plain) => expect(isAmbiguous(plain)).toBe(true));
});

describe('leaves alone', () => {
  test.each(CLEAR)('%s', (plain) => expect(isAmbiguous(plain)).toBe(false));
});

test('lets nothing through that the two versions resolve to different values, of all short texts of their signs', () => {
  const signs = ['0', '1', '7', '8', '_', ':', '.', 'e', '-', '+', 'x', 'o', 'y', 'n'];
  const grow = (texts: readonly string[]) => texts.flatMap((text) => signs.map((sign) => text + sign));
  const texts = [...signs, ...grow(signs), ...grow(grow(signs)), ...grow(grow(grow(signs)))];
  // The package takes `e1` and `.` for numbers that are none (NaN) in 1.1, where the specification has text.
  const differing = texts.filter(
    (text) => isPlain(text) && !Object.is(read(text, '1.1'), read(text, '1.2')) && !Number.isNaN(read(text, '1.1')),
  );
  expect(differing.filter((text) => !isAmbiguous(text))).toEqual([]);
});

function read(text: string, version: '1.1' | '1.2'): unknown {
  return parse(text, { version, logLevel: 'silent' });
}

/** Whether the text is one plain scalar to the parser, and no list or mapping. */
function isPlain(text: string): boolean {
  return !/^[-?:](?:$|\s)|:$|^---|^\.\.\.$/.test(text);
}
