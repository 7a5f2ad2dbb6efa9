import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Drawing } from '#src/build/share-pictures/drawing.ts';
import { openStripCache } from '#src/build/share-pictures/strip-cache.ts';

const DRAWING: Drawing = { svg: '<svg/>', height: 1, fontFiles: [], colours: { mostColours: 2, firstColour: 0 } };
const STRIP = { width: 1, height: 1, palette: Buffer.of(0, 0, 0), firstColour: 0, deflated: Buffer.of(1), checksum: 1 };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('keeps one whole entry of a drawing that is kept many times at once', async () => {
  const cache = openStripCache(folder, Date.now());
  await Promise.all(Array.from({ length: 50 }, () => cache.keep(DRAWING, STRIP)));
  expect(await cache.find(DRAWING)).toEqual(STRIP);
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.strip$/)]);
});

test('tells drawings of the same picture in other colours apart', async () => {
  const cache = openStripCache(folder, Date.now());
  await cache.keep(DRAWING, STRIP);
  expect(await cache.find({ ...DRAWING, colours: { mostColours: 2, firstColour: 2 } })).toBeNull();
});

test('does without a folder that takes nothing, and says why', async () => {
  const file = join(folder, 'cache');
  await writeFile(file, '');
  const cache = openStripCache(file, Date.now());
  expect(await cache.keep(DRAWING, STRIP)).toBe(`EEXIST: file already exists, mkdir '${file}'`);
  expect(await cache.find(DRAWING)).toBeNull();
  await cache.prune();
  expect(await readdir(folder)).toEqual(['cache']);
});
