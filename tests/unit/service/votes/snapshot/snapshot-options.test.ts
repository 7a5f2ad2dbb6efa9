import { expect, test } from 'vitest';
import { readSnapshotOptions } from '#src/service/votes/snapshot/snapshot-options.ts';

const USAGE = 'Use it as: npm run votes:snapshot [-- --from URL]';

test.each([
  [[], { from: null }],
  [['--from', 'https://pairwise.example'], { from: 'https://pairwise.example' }],
  [['--from', 'http://localhost:4321/some/page'], { from: 'http://localhost:4321' }],
  [['--from', 'pairwise.example'], `"pairwise.example" is no web address. ${USAGE}`],
  [['--from', 'file:///etc/passwd'], `"file:///etc/passwd" is no web address. ${USAGE}`],
  [['--form', 'x'], `Unknown option '--form'. ${USAGE}`],
])('reads %j', (args, options) => {
  expect(readSnapshotOptions(args)).toEqual(options);
});
