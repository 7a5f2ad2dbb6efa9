import { expect, test } from 'vitest';
import { readCheckRequest } from '#src/editing/check/check-request.ts';

test('checks the usual folder as text when nothing is said', () => {
  const usual = { kind: 'check', folder: null, format: 'text', isStrict: false, isMending: false, isCached: true };
  expect(readCheckRequest([])).toEqual(usual);
  expect(readCheckRequest(['notes', '--strict', '--fix', '--format', 'sarif', '--no-cache'])).toEqual({
    kind: 'check',
    folder: 'notes',
    format: 'sarif',
    isStrict: true,
    isMending: true,
    isCached: false,
  });
});

test('gives help and explanations before anything else', () => {
  expect(readCheckRequest(['-h', '--explain', 'bad-date'])).toEqual({ kind: 'help' });
  expect(readCheckRequest(['--explain', 'bad-date'])).toEqual({ kind: 'explain', code: 'bad-date' });
});

test.each([
  [['--strick'], 'There is no flag --strick. Did you mean --strict?'],
  [['--format', 'jason'], 'There is no --format jason. Did you mean json?'],
  [['a', 'b'], 'The word b is one too many: this takes one. See --help.'],
])('says what is not understood in %j', (args, sentence) => {
  expect(readCheckRequest(args)).toBe(sentence);
});
