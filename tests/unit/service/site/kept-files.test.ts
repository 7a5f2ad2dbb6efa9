import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFiles } from '#src/service/site/kept-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes a file of some length. */
async function write(name: string, length: number): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, name.repeat(length));
  return file;
}

test('gives those who ask at once, and those who ask later, one reading', async () => {
  const files = new KeptFiles(100);
  const file = await write('a', 10);
  const [one, other] = await Promise.all([files.read(file), files.read(file)]);
  expect(one).toEqual({ bytes: Buffer.from('aaaaaaaaaa'), etag: '"vyy1imj2hNlaO3jvj2Ycmk5bCeg"' });
  expect(other).toBe(one);
  expect(await files.read(file)).toBe(one);
});

test('reads anew what has changed, in length or in time alone', async () => {
  const files = new KeptFiles(100);
  const file = await write('a', 10);
  const first = await files.read(file);
  await utimes(file, 1, 1);
  const second = await files.read(file);
  expect(second).toEqual(first);
  expect(second).not.toBe(first);
  await writeFile(file, 'b');
  expect((await files.read(file))?.bytes.toString()).toBe('b');
  await rm(file);
  expect(await files.read(file)).toBeNull();
});

test('lets go of what was asked for longest ago when there is no room', async () => {
  const files = new KeptFiles(25);
  const [a, b, c] = [await write('a', 10), await write('b', 10), await write('c', 10)];
  const [keptA, keptB] = [await files.read(a), await files.read(b)];
  expect(await files.read(a)).toBe(keptA);
  await files.read(c);
  expect(await files.read(a)).toBe(keptA);
  const again = await files.read(b);
  expect(again).toEqual(keptB);
  expect(again).not.toBe(keptB);
});

test('gives a file that has no room whole, without keeping it, and lets nothing go for it', async () => {
  const files = new KeptFiles(15);
  const [small, large] = [await write('a', 10), await write('b', 20)];
  const kept = await files.read(small);
  const [one, other] = [await files.read(large), await files.read(large)];
  expect(one).toEqual(other);
  expect(one).not.toBe(other);
  expect(await files.read(small)).toBe(kept);
});

test('finds no file where there is a folder, nothing, or a name that none has', async () => {
  const files = new KeptFiles(100);
  const paths = [folder, join(folder, 'nothing'), join(await write('a', 1), 'index.html'), join(folder, 'a'.repeat(5000)), `${folder}/\0`];
  expect(await Promise.all(paths.map((path) => files.read(path)))).toEqual([null, null, null, null, null]);
});
