import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchIndex } from '#src/build/search-index.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-index-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function writePage(path: string, name: string): Promise<void> {
  const file = join(folder, path, 'index.html');
  await mkdir(dirname(file), { recursive: true });
  const filters = ['category:engines', 'category:hosts', 'category:tools', 'entry:free', `verdict:${name.length % 3}`];
  const filter = filters.map((value) => `<span data-pagefind-filter="${value}"></span>`).join('');
  await writeFile(file, `<!doctype html><html lang="en"><body data-pagefind-body><h1>${name}</h1>${filter}</body></html>`);
}

async function hashIndex(): Promise<Readonly<Record<string, string>>> {
  const index = join(folder, 'pagefind');
  const paths = (await readdir(index, { recursive: true })).filter((path) => /\.\w+$/.test(path)).sort();
  const hash = async (path: string): Promise<string> =>
    createHash('sha1')
      .update(await readFile(join(index, path)))
      .digest('hex');
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await hash(path)] as const)));
}

async function pageCount(): Promise<unknown> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8')) as {
    readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  };
  return Object.fromEntries(Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count]));
}

test('indexes tools, categories and personas, and no comparison', async () => {
  for (const path of ['tools/alpha', 'tools/beta', 'categories/engines', 'personas/maker', 'compare/alpha-vs-beta', 'tools', '.']) {
    await writePage(path, path);
  }
  await writeSearchIndex(folder);
  expect(await pageCount()).toEqual({ en: 4 });
});

test('writes the same bytes each time', async () => {
  for (const place of Array.from({ length: 30 }, (_, index) => index)) await writePage(`tools/tool-${place}`, `Tool ${place}`);
  const builds: unknown[] = [];
  while (builds.length < 3) {
    await writeSearchIndex(folder);
    builds.push(await hashIndex());
    await rm(join(folder, 'pagefind'), { recursive: true });
  }
  expect(builds[1]).toEqual(builds[0]);
  expect(builds[2]).toEqual(builds[0]);
});

test('leaves out the interface that Pagefind brings along', async () => {
  await writePage('tools/alpha', 'Alpha');
  await writeSearchIndex(folder);
  const names = (await readdir(join(folder, 'pagefind'))).filter((name) => name.endsWith('.js') || name.endsWith('.css'));
  expect(names).toEqual(['pagefind.js']);
});

test('writes an index that can be read for a site without tools', async () => {
  await writeSearchIndex(folder);
  expect(await pageCount()).toEqual({ en: 1 });
});
