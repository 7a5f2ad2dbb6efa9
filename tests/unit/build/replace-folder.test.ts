import { access, constants, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '#src/build/replace-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await mkdir(join(folder, 'finished', 'compare'), { recursive: true });
  await writeFile(join(folder, 'finished', 'index.html'), 'new');
  await writeFile(join(folder, 'finished', 'compare', 'index.html'), 'new');
});

afterEach(() => rm(folder, { recursive: true }));

test('puts a finished folder where nothing was, parents included', async () => {
  await replaceFolder(join(folder, 'finished'), join(folder, 'deep', 'down', 'site'));
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'deep',
    'deep/down',
    'deep/down/site',
    'deep/down/site/compare',
    'deep/down/site/compare/index.html',
    'deep/down/site/index.html',
  ]);
});

test('leaves nothing of the older folder, and nothing beside it', async () => {
  await mkdir(join(folder, 'site', 'old'), { recursive: true });
  await writeFile(join(folder, 'site', 'old', 'index.html'), 'old');
  await writeFile(join(folder, 'site', 'index.html'), 'old');
  await replaceFolder(join(folder, 'finished'), join(folder, 'site'));
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'site',
    'site/compare',
    'site/compare/index.html',
    'site/index.html',
  ]);
  expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).toBe('new');
});

test('touches no copy that somebody keeps beside the folder', async () => {
  await mkdir(join(folder, 'site.old'));
  await mkdir(join(folder, 'site.new'));
  await mkdir(join(folder, 'site'));
  await replaceFolder(join(folder, 'finished'), join(folder, 'site'));
  expect((await readdir(folder)).sort()).toEqual(['site', 'site.new', 'site.old']);
});

const SHARED_MEMORY = '/dev/shm';
const hasSharedMemory = await access(SHARED_MEMORY, constants.W_OK).then(
  () => true,
  () => false,
);

test.runIf(hasSharedMemory)('crosses from one file system to another', async () => {
  const other = await mkdtemp(join(SHARED_MEMORY, 'pairwise-'));
  await mkdir(join(other, 'site'));
  await writeFile(join(other, 'site', 'stale.html'), 'old');
  await replaceFolder(join(folder, 'finished'), join(other, 'site'));
  expect((await readdir(other, { recursive: true })).sort()).toEqual([
    'site',
    'site/compare',
    'site/compare/index.html',
    'site/index.html',
  ]);
  expect(await readdir(folder)).toEqual([]);
  await rm(other, { recursive: true });
});
