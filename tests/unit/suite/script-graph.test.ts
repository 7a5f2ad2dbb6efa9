import { expect, test } from 'vitest';
import { followImports, staticImports } from '../../budgets/script-graph.ts';

test('tells what a minified script imports as it starts from what it fetches later', () => {
  const code =
    'import{a as e}from"./a.js";import"./b.js";export*from"./c.js";export{f}from"./d.js";const u="import x from \'./no.js\'";e(()=>import(`./later.js`),import.meta.url);export{u};';
  expect(staticImports(code)).toEqual(['./a.js', './b.js', './c.js', './d.js']);
});

test('follows imports to the end, each once and circles too, from the folder of the one that imports', async () => {
  const files: Readonly<Record<string, string>> = {
    '/_astro/page.js': 'import"./shared.js";import"./deep/one.js"',
    '/_astro/search.js': 'import"./shared.js";import("./dialog.js")',
    '/_astro/shared.js': '',
    '/_astro/deep/one.js': 'import"../shared.js";import"./two.js"',
    '/_astro/deep/two.js': 'import"./one.js"',
  };
  const read = (address: string) => Promise.resolve(files[address] ?? `import"${address} is not there"`);
  expect(await followImports(['/_astro/page.js', '/_astro/search.js'], read)).toEqual([
    '/_astro/page.js',
    '/_astro/search.js',
    '/_astro/shared.js',
    '/_astro/deep/one.js',
    '/_astro/deep/two.js',
  ]);
});
