import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readEvent, readHanded } from '#src/editing/github/run-step.ts';

test('says in one sentence which file or event there is not', async () => {
  await expect(readHanded(undefined, 'the issue')).rejects.toThrow(
    'No file is named for the issue: this command runs in a workflow on GitHub.',
  );
  await expect(readHanded('nowhere.md', 'the issue')).rejects.toThrow('The file of the issue, nowhere.md, cannot be read (ENOENT).');
  await expect(readEvent({})).rejects.toThrow(
    'No file is named for the event (GITHUB_EVENT_PATH): this command runs in a workflow on GitHub.',
  );
  await expect(readEvent({ GITHUB_EVENT_PATH: 'LICENSE' })).rejects.toThrow('The file of the event, LICENSE, holds no JSON.');
});

test('fails the step with that sentence, and nothing else', () => {
  const env = { PATH: process.env['PATH'], GITHUB_REPOSITORY: 'owner/site', GITHUB_TOKEN: 'a-token', GITHUB_API_URL: 'http://127.0.0.1:1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/github-issue.ts', 'LICENSE'], { encoding: 'utf8', env });
  expect([status, stdout, stderr]).toEqual([
    1,
    '',
    expect.stringMatching(/^GitHub does not answer to GET \/issues\?state=open&per_page=100&page=1: [^:]+\.\n$/),
  ]);
});
