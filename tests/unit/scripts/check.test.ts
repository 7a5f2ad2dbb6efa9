import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { overlayCase, withContent } from '../../content/content-folder.ts';

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('succeeds on valid content, and says what it has read', async () => {
  await withContent((folder) =>
    Promise.resolve(expect(check(folder)).toEqual({ status: 0, stdout: '2 tools, 2 reviews: 0 errors, 0 warnings.\n', stderr: '' })),
  );
});

test('fails on an error with the list on the standard output', async () => {
  await withContent(async (folder) => {
    await overlayCase('score-out-of-range', folder);
    const { status, stdout, stderr } = check(folder);
    expect([status, stdout.slice(stdout.indexOf('content/tools')), stderr]).toEqual([
      1,
      `content/tools/alpha/reviews/builder.md:2:8 error score-out-of-range
  The score is 101, expected a whole number from 0 to 100.

2 tools, 2 reviews: 1 error, 0 warnings.
`,
      '',
    ]);
  });
});

test('says in one sentence that a folder does not exist', () => {
  expect(check('no-such-folder')).toEqual({ status: 1, stdout: 'There is no content folder at no-such-folder.\n', stderr: '' });
});

test('says in one sentence which flag it does not know, and checks nothing', () => {
  expect(check('--strikt')).toEqual({ status: 2, stdout: '', stderr: 'There is no flag --strikt. Did you mean --strict?\n' });
});
