import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatPictureReport, writeSharePictures } from '#src/build/share-pictures/write-share-pictures.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { makeCatalog, makeNote, makeReview, makeTool } from '../../factories.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
});

afterEach(() => rm(folder, { recursive: true }));

const [ALPHA, BETA, GAMMA] = [
  makeTool({ slug: 'alpha', reviews: [makeReview()] }),
  makeTool({ slug: 'beta', reviews: [makeReview({ verdict: 'skip' })] }),
  makeTool({ slug: 'gamma', name: '🦙', category: 'other' }),
];

/** Notes pair whatever the tools are like. */
const CATALOG = makeCatalog({
  tools: [ALPHA, BETA, GAMMA],
  notes: new Map(['alpha-vs-beta', 'alpha-vs-gamma'].map((pair) => [pair, makeNote({ pair })])),
});

async function write(catalog: Catalog = CATALOG) {
  const { pictures, drawn } = await writeSharePictures(catalog, join(folder, 'site'), join(folder, 'cache'));
  return { pictures, drawn };
}

async function listSite(): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'site'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(join(folder, 'site'), join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
    .sort();
}

test('writes a picture of 1200 by 630 pixels for the site and every category, tool and comparison', async () => {
  expect(await write()).toEqual({ pictures: 7, drawn: 7 });
  expect(await listSite()).toEqual([
    '/share/categories/engines.png',
    '/share/compare/alpha-vs-beta.png',
    '/share/compare/alpha-vs-gamma.png',
    '/share/site.png',
    '/share/tools/alpha.png',
    '/share/tools/beta.png',
    '/share/tools/gamma.png',
  ]);
  for (const path of await listSite()) {
    const { width, height, format } = await sharp(join(folder, 'site', path), { failOn: 'warning' }).metadata();
    await sharp(join(folder, 'site', path), { failOn: 'warning' }).stats();
    expect([path, width, height, format]).toEqual([path, 1200, 630, 'png']);
  }
});

test('draws nothing anew when nothing has changed, and writes the same bytes', async () => {
  await write();
  const file = join(folder, 'site', 'share', 'compare', 'alpha-vs-beta.png');
  const first = await readFile(file);
  expect(await write()).toEqual({ pictures: 7, drawn: 0 });
  expect(await readFile(file)).toEqual(first);
});

test('draws anew what shows a verdict that has changed', async () => {
  await write();
  const beta = { ...BETA, reviews: [makeReview()] };
  // The category, the tool itself, and one comparison.
  expect(await write({ ...CATALOG, tools: [ALPHA, beta, GAMMA] })).toEqual({ pictures: 7, drawn: 3 });
});

test('draws anew what lies broken in the cache', async () => {
  await write();
  const file = join(folder, 'site', 'share', 'site.png');
  const whole = await readFile(file);
  for (const name of await readdir(join(folder, 'cache'))) {
    const entry = await readFile(join(folder, 'cache', name));
    entry.writeUInt8(entry.readUInt8(entry.length - 9) ^ 1, entry.length - 9);
    await writeFile(join(folder, 'cache', name), entry);
  }
  expect(await write()).toEqual({ pictures: 7, drawn: 7 });
  expect(await readFile(file)).toEqual(whole);
  expect(await write()).toEqual({ pictures: 7, drawn: 0 });
});

test('throws away what no build has used for a month, and keeps what another site has', async () => {
  await write();
  const cache = join(folder, 'cache');
  const names = await readdir(cache);
  await Promise.all(['old.strip', 'recent.strip', 'left.strip.1'].map((name) => writeFile(join(cache, name), 'x')));
  const monthAgo = Date.now() / 1000 - 31 * 24 * 60 * 60;
  for (const name of ['old.strip', 'left.strip.1', ...names]) await utimes(join(cache, name), monthAgo, monthAgo);
  expect(await write()).toEqual({ pictures: 7, drawn: 0 });
  expect(await readdir(cache)).toEqual([...names, 'recent.strip'].sort());
});

test('reports the time, the names that no font draws, and why nothing was kept', async () => {
  const report = await writeSharePictures(CATALOG, join(folder, 'site'), join(folder, 'cache'));
  expect(formatPictureReport({ ...report, drawn: 3, seconds: 1.234 })).toBe(
    `Share pictures: 7 (3 drawn, 4 from the cache) in 1.2 s.\nTheir fonts lack characters of some names, so they show 🦙 as gamma.`,
  );
  const plain = { pictures: 137, drawn: 3, seconds: 1.234, renamed: [], keepFault: null };
  expect(formatPictureReport(plain)).toBe('Share pictures: 137 (3 drawn, 134 from the cache) in 1.2 s.');
  expect(formatPictureReport({ ...plain, keepFault: 'EROFS: read-only file system' })).toBe(
    'Share pictures: 137 (3 drawn, 134 from the cache) in 1.2 s.\n' +
      'They could not be kept, so the next build draws them again: EROFS: read-only file system.',
  );
});

test('draws every picture where nothing can be kept', async () => {
  await writeFile(join(folder, 'cache'), '');
  expect(await write()).toEqual({ pictures: 7, drawn: 7 });
  expect(await listSite()).toHaveLength(7);
});
