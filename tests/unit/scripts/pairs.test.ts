import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overlayCase, withContent } from '../../content/content-folder.ts';

function pairs(folder: string, ...words: readonly string[]) {
  const env = { ...process.env, PAIRWISE_CONTENT: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/pairs.ts', ...words], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

test('answers on the standard output', async () => {
  await withContent((folder) => {
    const { status, stdout, stderr } = pairs(folder, 'alpha', 'beta');
    expect([status, stdout.split('\n')[0], stderr]).toEqual([0, 'alpha-vs-beta has no page of its own: /compare/custom/?t=alpha,beta', '']);
    const json: unknown = JSON.parse(pairs(folder, 'alpha-vs-beta', '--json').stdout);
    expect(json).toMatchObject({ slug: 'alpha-vs-beta', failed: 'differences', address: '/compare/custom/?t=alpha,beta' });
    return Promise.resolve();
  });
});

test('fails in a sentence on a tool that there is not, and on an option that there is not', async () => {
  await withContent((folder) => {
    expect([pairs(folder, 'alpa'), pairs(folder, '--jsn')]).toEqual([
      { status: 1, stdout: '', stderr: 'There is no tool called `alpa`. Did you mean `alpha`?\n' },
      { status: 2, stdout: '', stderr: 'There is no option `--jsn`; the only one is --json.\n' },
    ]);
    return Promise.resolve();
  });
});

test('says of a draft that it is one', async () => {
  await withContent(async (folder) => {
    const path = join(folder, 'tools/beta/tool.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('---\n', '---\ndraft: true\n'));
    expect(pairs(folder, 'beta', 'alpha')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'The tool `beta` is a draft: it has no pages until it is published.\n',
    });
  });
});

test('lists what the check lists when the content has an error', async () => {
  await withContent(async (folder) => {
    await overlayCase('score-out-of-range', folder);
    const { status, stdout, stderr } = pairs(folder);
    const check = spawnSync(process.execPath, ['scripts/check.ts', folder], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([1, '', check.stdout]);
  });
  expect(pairs('no-such-folder')).toEqual({ status: 1, stdout: '', stderr: 'There is no content folder at no-such-folder.\n' });
});
