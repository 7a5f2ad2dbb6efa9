import { expect, expectTypeOf, test } from 'vitest';
import { readArguments } from '#src/editing/read-arguments.ts';

const FLAGS = {
  strict: { type: 'boolean' },
  format: { type: 'string', choices: ['text', 'json'] },
  spec: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

function read(...args: readonly string[]) {
  return readArguments(args, FLAGS, 1);
}

test('gives values by flag, and the words beside them', () => {
  expect(read('content', '--strict', '--format=json', '--spec', 'a=1', '--spec=b=2', '-h')).toEqual({
    values: { strict: true, format: 'json', spec: ['a=1', 'b=2'], help: true },
    positionals: ['content'],
  });
  expect(read()).toEqual({ values: {}, positionals: [] });
});

test('takes whatever follows -- as words', () => {
  expect(readArguments(['--', '--strict', '-x'], FLAGS)).toEqual({ values: {}, positionals: ['--strict', '-x'] });
});

test('knows the type of each value', () => {
  const given = read();
  if (typeof given === 'string') throw new Error(given);
  expectTypeOf(given.values.format).toEqualTypeOf<'text' | 'json' | undefined>();
  expectTypeOf(given.values.strict).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(given.values.spec).toEqualTypeOf<string[] | undefined>();
});

test.each([
  [['--strikt'], 'There is no flag --strikt. Did you mean --strict?'],
  [['--Format', 'json'], 'There is no flag --Format. Did you mean --format?'],
  [['--colour'], 'There is no flag --colour. Known are --strict, --format, --spec, --help.'],
  [['-x'], 'There is no flag -x. Known are --strict, --format, --spec, --help.'],
  [['--__proto__'], 'There is no flag --__proto__. Known are --strict, --format, --spec, --help.'],
  [['--\u001b[2J'], 'There is no flag --\\u001b[2J. Known are --strict, --format, --spec, --help.'],
  [['--strict=yes'], 'The flag --strict takes no value.'],
  [['--format'], 'The flag --format needs a value: text, json.'],
  [['--spec', '--strict'], 'The flag --spec needs a value; if --strict is the value, write --spec=--strict.'],
  [['--format', 'jsn'], 'There is no --format jsn. Did you mean json?'],
  [['--format', 'xml'], 'There is no --format xml. Known are text, json.'],
  [['--format', 'json', '--format', 'text'], 'The flag --format stands there twice.'],
  [['one', 'two'], 'The word two is one too many: this takes one. See --help.'],
])('says what is not understood in %j', (args, sentence) => {
  expect(readArguments(args, FLAGS, 1)).toBe(sentence);
});
