import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeFolder } from '#src/build/merge-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), path);
}

test('moves files beside those that are there, folders of one side whole, and leaves nothing behind', async () => {
  for (const path of ['site/compare/a-vs-b/index.html', 'site/index.html']) await write(path);
  for (const path of ['beside/compare/a-vs-b.md', 'beside/share/tools/a.png', 'beside/share/site.png']) await write(path);
  mergeFolder(join(folder, 'beside'), join(folder, 'site'));
  const paths = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll(sep, '/')).sort();
  expect(paths).toEqual([
    'site',
    'site/compare',
    'site/compare/a-vs-b',
    'site/compare/a-vs-b.md',
    'site/compare/a-vs-b/index.html',
    'site/index.html',
    'site/share',
    'site/share/site.png',
    'site/share/tools',
    'site/share/tools/a.png',
  ]);
  expect(await readFile(join(folder, 'site/compare/a-vs-b.md'), 'utf8')).toBe('beside/compare/a-vs-b.md');
});

test('writes over a file that both have', async () => {
  for (const path of ['site/feed.xml', 'beside/feed.xml']) await write(path);
  mergeFolder(join(folder, 'beside'), join(folder, 'site'));
  expect(await readFile(join(folder, 'site/feed.xml'), 'utf8')).toBe('beside/feed.xml');
});
