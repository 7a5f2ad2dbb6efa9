import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '#src/editing/replace-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-replace-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('puts a file where there is none, and in the place of another', async () => {
  const path = join(folder, 'a.json');
  expect(await replaceFile(path, 'one')).toBeNull();
  expect(await replaceFile(path, 'two', { mode: 0o600 })).toBeNull();
  expect([await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['two', 0o600]);
  expect(await readdir(folder)).toEqual(['a.json']);
});

test('leaves what was there, and nothing else, when it may not or cannot', async () => {
  const path = join(folder, 'a.json');
  await writeFile(path, 'one');
  expect(await replaceFile(path, 'two', { findObstacle: () => Promise.resolve('somebody was faster') })).toBe('somebody was faster');
  await expect(replaceFile(folder, 'two')).rejects.toThrow();
  expect([await readFile(path, 'utf8'), await readdir(folder)]).toEqual(['one', ['a.json']]);
});
