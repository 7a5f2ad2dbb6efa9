import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CASES } from '../../content/content-folder.ts';
import { commitAll } from '../git-repository.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pairwise-indexnow-'));
  await cp(join(CASES, 'base'), content, { recursive: true });
  commitAll(content, 'Begin');
});

afterEach(() => rm(content, { recursive: true }));

function run(...args: readonly string[]) {
  const env = { ...process.env, PAIRWISE_CONTENT: content, PAIRWISE_SITE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/indexnow.ts', ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('prints addresses alone on the standard output, and words about them beside it', async () => {
  await rm(join(content, 'tools', 'beta'), { recursive: true });
  const { status, stdout, stderr } = run('--since', 'HEAD');
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^\d+ pages: 0 added, \d+ changed, \d+ removed\.\n$/)]);
  expect(stdout.split('\n').filter((line) => !line.startsWith('https://base.example/'))).toEqual(['']);
});

test('fails with one sentence', () => {
  expect(run('--since', 'nope')).toEqual({
    status: 1,
    stdout: '',
    stderr: `The repository of ${content} has no revision called "nope".\n`,
  });
});
