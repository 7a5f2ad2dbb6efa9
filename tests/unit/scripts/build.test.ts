import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await cp('tests/e2e/content', join(folder, 'content'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

function run(script: string, environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, PAIRWISE_CONTENT: join(folder, 'content'), PAIRWISE_OUT: join(folder, 'site'), ...environment };
  return spawnSync(process.execPath, [script], { env, encoding: 'utf8' });
}

test('prints what the check prints when the content has an error, and leaves the previous site as it was', async () => {
  await writeFile(join(folder, 'content', 'personas', 'maker.md'), '---\nname: Maker\n---\n');
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site', 'index.html'), 'previous');
  const check = run('scripts/check.ts');
  const build = run('scripts/build.ts');
  expect(check.stdout).toContain('personas/maker.md:');
  expect([build.status, build.stdout, build.stderr]).toEqual([1, check.stdout, '']);
  expect(await readdir(join(folder, 'site'))).toEqual(['index.html']);
  expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).toBe('previous');
});

test('says in one sentence that the site address is none', () => {
  const { status, stdout } = run('scripts/build.ts', { PAIRWISE_SITE_URL: 'example.org/path' });
  expect([status, stdout]).toEqual([
    1,
    'PAIRWISE_SITE_URL is "example.org/path", expected an origin such as https://example.org, without a path.\n',
  ]);
});
