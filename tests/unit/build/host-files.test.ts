import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeHeaders } from '#src/build/host-headers.ts';
import { writeHostFiles } from '#src/build/host-files.ts';
import { makeCatalog, makeTool } from '../factories.ts';

/** Makes a folder of empty files. */
async function makeFolder(...files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), '');
  }
  return folder;
}

test('writes the same three files every time, and leads only to files of the site', async () => {
  const folder = await makeFolder('tools/alpha/index.html', 'tools/alpha.md', 'share/tools/alpha.png', 'tools/beta/feed.xml');
  const catalog = makeCatalog({ tools: [makeTool({ slug: 'alpha', aliases: ['alfa'] })] });
  expect(await writeHostFiles(catalog, folder)).toBeNull();
  const written = ['.nojekyll', '_headers', '_redirects'];
  expect((await readdir(folder)).filter((name) => !['share', 'tools'].includes(name)).sort()).toEqual(written);
  const texts = (): Promise<readonly string[]> => Promise.all(written.map((name) => readFile(join(folder, name), 'utf8')));
  const [jekyll, headers, redirects] = await texts();
  expect(jekyll).toBe('');
  expect(headers).toBe(writeHeaders(['/tools/alpha/'], { isSecure: true }));
  expect(redirects).toBe(`# Written by the build: former addresses, pairs without a page, pairs the other way round.
/tools/alfa/ /tools/alpha/ 301
/tools/alfa /tools/alpha/ 301
/tools/alfa.md /tools/alpha.md 301
/share/tools/alfa.png /share/tools/alpha.png 301
`);
  await writeHostFiles(catalog, folder);
  expect(await texts()).toEqual([jekyll, headers, redirects]);
});

test('says which headers a name costs', async () => {
  const folder = await makeFolder();
  expect(await writeHostFiles(makeCatalog({ tools: [makeTool({ slug: 'simdjson' })] }), folder)).toBe(
    'Left out of _headers, as Netlify would take pages that end in these slugs for files: X-Robots-Tag of /tools/*.json (simdjson).',
  );
});
