import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withContent } from '../../content/content-folder.ts';

test('writes to the content folder, and says on the standard error why it did not', async () => {
  await withContent(async (folder) => {
    const run = (...args: readonly string[]) => {
      const env = { ...process.env, PAIRWISE_CONTENT: folder };
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new.ts', ...args], { env, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    expect(run('note', 'beta', 'alpha', '--body', 'Both do.').status).toBe(0);
    expect(await readFile(join(folder, 'comparisons/alpha-vs-beta.md'), 'utf8')).toMatch(/^---\ndate: \d{4}-\d\d-\d\d\n---\nBoth do\.\n$/);
    expect(run('note', 'beta')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'A flag is missing: --other. In a terminal, npm run new asks for what is missing.\nNothing was written.\n',
    });
    expect(run('note', '--othr', 'beta')).toEqual({ status: 2, stdout: '', stderr: 'There is no flag --othr. Did you mean --other?\n' });
  });
});
