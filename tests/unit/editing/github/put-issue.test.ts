import { expect, test } from 'vitest';
import { putIssue } from '#src/editing/github/put-issue.ts';
import { startSmallGithub } from './small-github.ts';

test('keeps one issue: opened, written anew, closed, and opened again', async () => {
  await using github = await startSmallGithub();
  expect(await putIssue(github.api, '')).toBe('Nothing has gone bad.');
  expect(await putIssue(github.api, '## Dead links\n')).toBe('Opened issue 1.');
  expect(await putIssue(github.api, '## Stale facts\n')).toBe('Written anew in issue 1.');
  expect(github.issues).toEqual([
    {
      id: 1,
      number: 1,
      title: 'What has gone bad by itself',
      body: '<!-- pairwise: nightly -->\n## Stale facts\n',
      user: { login: 'github-actions[bot]' },
    },
  ]);
  expect(await putIssue(github.api, '\n')).toBe('Nothing has gone bad any more: issue 1 is closed.');
  expect(github.issues[0]?.state).toBe('closed');
  expect(await putIssue(github.api, 'Again')).toBe('Opened issue 2.');
});
