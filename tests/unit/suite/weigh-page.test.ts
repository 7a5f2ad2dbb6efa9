import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPages, pageType } from '../../budgets/built-pages.ts';
import { findLoadingFaults } from '../../budgets/loading-faults.ts';
import { openSiteFiles } from '../../budgets/site-files.ts';
import { weighPage } from '../../budgets/weigh-page.ts';

const SHELL = '<link rel=stylesheet href=/a.css><link rel=stylesheet href=/b.css><script type=module src=/page.js></script>';
const FILES: Readonly<Record<string, string>> = {
  'index.html': `<title>Home</title>${SHELL}`,
  '404.html': `${SHELL}<script src=/page.js></script><script>${'x'.repeat(301)}</script><script>1</script><link rel=preload as=font href=/f.woff2>`,
  'compare/a-vs-b/index.html': SHELL,
  'a.css': 'p { color: red }',
  'b.css': '@font-face { font-family: Slow }',
  'page.js': 'import"./chunk.js";import("./later.js")',
  'chunk.js': 'chunk()',
  'later.js': 'later()',
};

let site: string;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'pairwise-'));
  for (const [file, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(site, file)), { recursive: true });
    await writeFile(join(site, file), text);
  }
});

afterAll(() => rm(site, { recursive: true }));

const brotli = (file: string) => brotliCompressSync(FILES[file] ?? '').length;

test('weighs a page with its style sheets, its scripts and the modules that they import, each file by itself', async () => {
  const { source: _, ...weights } = await weighPage(openSiteFiles(site), '/');
  const css = brotli('a.css') + brotli('b.css');
  expect(weights).toEqual({
    address: '/',
    raw: FILES['index.html']?.length,
    html: brotli('index.html'),
    css,
    htmlAndCss: brotli('index.html') + css,
    scripts: brotli('page.js') + brotli('chunk.js'),
  });
});

test('finds pages by their addresses, and what type each is of', async () => {
  expect((await listPages(site)).map((address) => [address, pageType(address)])).toEqual([
    ['/', '/'],
    ['/404.html', '/404.html'],
    ['/compare/a-vs-b/', 'comparison'],
  ]);
  expect(['/compare/', '/compare/custom/', '/tools/vs-code/'].map(pageType)).toEqual(['/compare/', '/compare/<name>/', '/tools/<name>/']);
});

test('says what holds up the first paint', async () => {
  const files = openSiteFiles(site);
  const faults = await findLoadingFaults(await weighPage(files, '/404.html'), (sheet) => files.read(sheet));
  expect(faults).toEqual(
    [
      '/page.js holds up the page: give its <script> type="module", async or defer.',
      "2 scripts stand in the page itself, expected the theme's alone: move them to src/browser/.",
      "A script of 301 characters stands in the page itself, expected at most the 300 of the theme's: move it to src/browser/.",
      '/f.woff2 is asked for before the first paint: take its <link rel="preload"> out.',
      'A font is declared in /b.css: take its @font-face out and use the fonts of the system.',
    ].map((sentence) => ({ sentence, address: '/404.html' })),
  );
});
