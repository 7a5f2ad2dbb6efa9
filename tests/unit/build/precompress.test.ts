import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatPrecompressReport, precompress, type PrecompressReport } from '#src/build/precompress.ts';

const PAGE = '<p>One or the other.</p>'.repeat(100);
const FILES = {
  'index.html': PAGE,
  'tools/alpha/index.html': `${PAGE}<p>Alpha</p>`,
  'tools/alpha.md': '# Alpha\n'.repeat(500),
  '_astro/page.abc.js': 'export {};\n'.repeat(200),
  // What is small, packed already, or never sent.
  'robots.txt': 'User-agent: *\n',
  'share/alpha.png': PAGE,
  'pagefind/index/en_1.pf_index': PAGE,
  'pagefind/wasm.en.pagefind': PAGE,
  _headers: PAGE,
};
const PACKED = ['_astro/page.abc.js', 'index.html', 'tools/alpha.md', 'tools/alpha/index.html'];

let folder: string;
let site: string;
let cache: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  await write(FILES);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
}

async function compress(): Promise<Omit<PrecompressReport, 'seconds'>> {
  const { seconds: _, ...report } = await precompress(site, cache);
  return report;
}

/** The packed files of the site, unpacked, by name. */
async function readPacked(): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(site, { recursive: true })).filter((name) => /\.(?:br|gz)$/.test(name)).sort();
  const entries = names.map(async (name) => {
    const bytes = await readFile(join(site, name));
    return [name, (name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()];
  });
  return Object.fromEntries(await Promise.all(entries)) as Readonly<Record<string, string>>;
}

const expected = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(PACKED.flatMap((name) => ['.br', '.gz'].map((ending) => [name + ending, files[name] ?? ''])));

test('writes brotli and gzip beside texts, and beside nothing that is small, packed or not sent', async () => {
  expect(await compress()).toEqual({ files: 4, fresh: 4, keepFault: null });
  expect(await readPacked()).toEqual(expected(FILES));
});

test('packs again only what has changed', async () => {
  await compress();
  await rm(site, { recursive: true });
  const changed = { ...FILES, 'index.html': `${PAGE}<p>New</p>` };
  await write(changed);
  expect(await compress()).toEqual({ files: 4, fresh: 1, keepFault: null });
  expect(await readPacked()).toEqual(expected(changed));
});

test('writes the same bytes from the cache as without it', async () => {
  await compress();
  const read = (): Promise<readonly Buffer[]> => Promise.all(PACKED.map((name) => readFile(join(site, `${name}.br`))));
  const first = await read();
  await compress();
  expect(await read()).toEqual(first);
  await rm(cache, { recursive: true });
  expect(await compress()).toEqual({ files: 4, fresh: 4, keepFault: null });
  expect(await read()).toEqual(first);
});

test('packs anew what lies broken in the cache, or holds something else', async () => {
  await compress();
  const [one = '', other = '', ...rest] = (await readdir(cache)).filter((name) => name.endsWith('.br'));
  await truncate(join(cache, one), 20);
  await writeFile(join(cache, other), await readFile(join(cache, rest[0] ?? '')));
  expect(await compress()).toEqual({ files: 4, fresh: 2, keepFault: null });
  expect(await readPacked()).toEqual(expected(FILES));
  expect(await compress()).toEqual({ files: 4, fresh: 0, keepFault: null });
});

test('does without a cache that takes nothing, and says why', async () => {
  await writeFile(cache, '');
  const report = await precompress(site, cache);
  expect(formatPrecompressReport({ ...report, seconds: 1.24 })).toBe(
    `Compressed files: 4 (4 packed, 0 from the cache) in 1.2 s.
They could not be kept for the next build: EEXIST: file already exists, mkdir '${cache}'`,
  );
  expect(await readPacked()).toEqual(expected(FILES));
});
