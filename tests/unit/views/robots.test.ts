import robotsParser from 'robots-parser';
import { expect, test } from 'vitest';
import { buildRobots } from '#src/views/robots.ts';
import { listSitePages } from '#src/views/site-pages.ts';
import { makeCatalog, makeSite, makeTool } from '../factories.ts';

const robots = robotsParser('https://pairs.example/robots.txt', buildRobots(makeSite()));
const isAllowed = (path: string) => robots.isAllowed(`https://pairs.example${path}`, 'Googlebot');

test('lets crawlers read every page of the sitemap', () => {
  const pages = listSitePages(makeCatalog({ tools: [makeTool()] }));
  expect(pages.filter(({ path }) => isAllowed(path) !== true)).toEqual([]);
});

test('lets crawlers read what says noindex, what pages are drawn with, and what is made for programs', () => {
  const paths = [
    '/search/',
    '/bookmarks/',
    '/compare/custom/?t=alpha,beta',
    '/404.html',
    '/parts/search/',
    '/_astro/site.css',
    '/share/site.png',
    '/data/v1/tools.json',
    '/tools/alpha.json',
    '/tools/alpha.md',
    '/feed.xml',
    '/llms.txt',
    '/sitemap-index.xml',
    '/sitemaps/pages-1.xml',
  ];
  expect(paths.filter((path) => isAllowed(path) !== true)).toEqual([]);
});

test('keeps crawlers out of the search index', () => {
  expect(['/pagefind/pagefind.js', '/pagefind/fragment/en_1.pf_fragment'].map(isAllowed)).toEqual([false, false]);
});

test('names the sitemap by its whole address', () => {
  expect(robots.getSitemaps()).toEqual(['https://pairs.example/sitemap-index.xml']);
});
