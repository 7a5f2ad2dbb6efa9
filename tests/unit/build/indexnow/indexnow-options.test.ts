import { expect, test } from 'vitest';
import { readIndexNowOptions } from '#src/build/indexnow/indexnow-options.ts';

const USAGE = 'Use it as: npm run indexnow -- --since REV [--send] [--endpoint URL]';

test('reads the arguments', () => {
  expect(readIndexNowOptions(['--since', 'v1'])).toEqual({ since: 'v1', isToSend: false, endpoint: 'https://api.indexnow.org/indexnow' });
  expect(readIndexNowOptions(['--since=-odd', '--send', '--endpoint', 'http://localhost:1/x'])).toEqual({
    since: '-odd',
    isToSend: true,
    endpoint: 'http://localhost:1/x',
  });
});

test.each([
  [[], 'Name the revision that was announced last.'],
  [['--sinc', 'HEAD'], "Unknown option '--sinc'."],
  [['--since'], "Option '--since <value>' argument missing."],
  [['--since', '--send'], "Option '--since' argument is ambiguous."],
  [['HEAD'], "Unexpected argument 'HEAD'."],
  [['--since', 'HEAD', '--endpoint', 'ftp://x.example'], 'The endpoint "ftp://x.example" is no web address.'],
])('says what is wrong with the arguments %j', (args, words) => {
  expect(readIndexNowOptions(args)).toBe(`${words} ${USAGE}`);
});
