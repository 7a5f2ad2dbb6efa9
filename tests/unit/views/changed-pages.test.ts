import { expect, test } from 'vitest';
import { findChangedPages } from '#src/views/changed-pages.ts';
import { mapPageContents } from '#src/views/page-contents.ts';
import { listSitePages } from '#src/views/site-pages.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

const TODAY = '2026-11-21';
const reviews = [makeReview()];
const alpha = makeTool({ slug: 'alpha', reviews, compareWith: ['beta'] });
const beta = makeTool({ slug: 'beta', reviews });
const gamma = makeTool({ slug: 'gamma', category: 'hosts' });
const categories = [makeCategory({ id: 'engines' }), makeCategory({ id: 'hosts' })];
const before = makeCatalog({ categories, tools: [alpha, beta, gamma] });

test('tells what every page of the sitemap shows', () => {
  expect([...mapPageContents(before, TODAY).keys()].sort()).toEqual(
    listSitePages(before)
      .map(({ path }) => path)
      .sort(),
  );
});

test('finds no change between two readings of the same records', () => {
  expect(findChangedPages(before, structuredClone(before), TODAY)).toEqual({ added: [], changed: [], removed: [] });
});

test('finds the pages that show a changed word, and no other', () => {
  const after = makeCatalog({ categories, tools: [alpha, { ...beta, pros: ['It is quick'] }, gamma] });
  expect(findChangedPages(before, after, TODAY)).toEqual({ added: [], changed: ['/tools/beta/'], removed: [] });
});

test('finds the pages of others on which a tool is named', () => {
  const after = makeCatalog({ categories, tools: [alpha, { ...beta, name: 'Beta 2' }, gamma] });
  const { changed } = findChangedPages(before, after, TODAY);
  expect(changed).toEqual(expect.arrayContaining(['/compare/alpha-vs-beta/', '/tools/', '/tools/alpha/', '/tools/beta/']));
  expect(changed).not.toEqual(expect.arrayContaining(['/tools/gamma/']));
});

test('finds the pages that came and went', () => {
  const delta = makeTool({ slug: 'delta', category: 'hosts', reviews, compareWith: ['gamma'] });
  const { added, removed } = findChangedPages(before, makeCatalog({ categories, tools: [alpha, gamma, delta] }), TODAY);
  expect({ added, removed }).toEqual({
    added: ['/compare/delta-vs-gamma/', '/tools/delta/'],
    removed: ['/compare/alpha-vs-beta/', '/tools/beta/'],
  });
});

test('leaves out what no page shows', () => {
  const after = makeCatalog({ categories, tools: [{ ...alpha, file: 'tools/alpha/moved.md' }, beta, gamma] });
  expect(findChangedPages(before, after, TODAY).changed).toEqual([]);
});
