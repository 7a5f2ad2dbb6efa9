import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { overlayCase, withContent } from '../../content/content-folder.ts';

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', folder], { encoding: 'utf8' });
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

test('succeeds on warnings alone', async () => {
  await withContent(async (folder) => {
    await overlayCase('tool-without-review', folder);
    expect(check(folder).status).toBe(0);
  });
});

test('says in one sentence that a folder does not exist', () => {
  expect(check('no-such-folder')).toEqual({ status: 1, stdout: 'There is no content folder at no-such-folder.\n', stderr: '' });
});
