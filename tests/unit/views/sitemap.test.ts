import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { buildSitemapIndex, buildSitemapParts } from '#src/views/sitemap.ts';
import { listSitePages } from '#src/views/site-pages.ts';
import { findSitemapFaults, readSitemapIndex } from '../../validate/sitemap-faults.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

const reviews = [makeReview({ date: '2026-10-01' })];
const SLUGS = ['alpha', 'beta', 'delta', 'gamma'];
const tools = SLUGS.map((slug, day) => makeTool({ slug, verified: `2026-11-0${day + 1}`, reviews, compareWith: SLUGS.slice(day + 1) }));
const catalog = makeCatalog({ tools });

const addressesIn = (xml: string): string[] => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
const partsOf = (given: Catalog, addresses: number) =>
  buildSitemapParts(given, { addresses, bytes: 1e6 }).map(({ name, xml }) => [name, addressesIn(xml)] as const);

test('writes one file for each kind of page, with the day each page last changed', () => {
  const { name, lastChanged, xml } = buildSitemapParts(catalog)[1] ?? { name: '', lastChanged: '', xml: '' };
  expect([name, lastChanged, xml]).toEqual([
    'tools-1',
    '2026-11-04',
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://pairs.example/tools/alpha/</loc><lastmod>2026-11-01</lastmod></url>
<url><loc>https://pairs.example/tools/beta/</loc><lastmod>2026-11-02</lastmod></url>
<url><loc>https://pairs.example/tools/delta/</loc><lastmod>2026-11-03</lastmod></url>
<url><loc>https://pairs.example/tools/gamma/</loc><lastmod>2026-11-04</lastmod></url>
</urlset>
`,
  ]);
});

test('names every file in the index, with the newest day in each', async () => {
  expect(await readSitemapIndex(buildSitemapIndex(catalog))).toEqual([
    { url: 'https://pairs.example/sitemaps/pages-1.xml', lastmod: '2026-11-04' },
    { url: 'https://pairs.example/sitemaps/tools-1.xml', lastmod: '2026-11-04' },
    { url: 'https://pairs.example/sitemaps/comparisons-1.xml', lastmod: '2026-11-04' },
  ]);
});

test('leaves out the day where no record names one, and files that would hold nothing', async () => {
  const empty = makeCatalog();
  expect(buildSitemapParts(empty).map(({ name, lastChanged }) => [name, lastChanged])).toEqual([['pages-1', null]]);
  expect(buildSitemapParts(empty)[0]?.xml).not.toContain('lastmod');
  expect(await readSitemapIndex(buildSitemapIndex(empty))).toEqual([{ url: 'https://pairs.example/sitemaps/pages-1.xml' }]);
});

test('is valid by the schema of sitemaps.org, with days and without', async () => {
  const texts = [...buildSitemapParts(catalog), ...buildSitemapParts(makeCatalog())].map(({ xml }) => xml);
  expect(await Promise.all(texts.map(findSitemapFaults))).toEqual(texts.map(() => []));
});

test('escapes what an origin may hold', async () => {
  const [part] = buildSitemapParts(makeCatalog({ site: makeSite({ url: "https://a&b'c.example" }) }));
  expect(part?.xml).toContain('<loc>https://a&amp;b&#39;c.example/</loc>');
  expect(await findSitemapFaults(part?.xml ?? '')).toEqual([]);
});

test('begins a new file where one would hold too many addresses', () => {
  expect(partsOf(catalog, 4).slice(-3)).toEqual([
    ['tools-1', SLUGS.map((slug) => `https://pairs.example/tools/${slug}/`)],
    [
      'comparisons-1',
      ['alpha-vs-beta', 'alpha-vs-delta', 'alpha-vs-gamma', 'beta-vs-delta'].map((pair) => `https://pairs.example/compare/${pair}/`),
    ],
    ['comparisons-2', ['beta-vs-gamma', 'delta-vs-gamma'].map((pair) => `https://pairs.example/compare/${pair}/`)],
  ]);
});

test('begins a new file where one would weigh too much, its frame included', () => {
  const whole = buildSitemapParts(catalog)[1]?.xml ?? '';
  const namesWithin = (bytes: number) =>
    buildSitemapParts(catalog, { addresses: 50_000, bytes }).flatMap(({ name }) => (name.startsWith('tools') ? [name] : []));
  expect(namesWithin(Buffer.byteLength(whole))).toEqual(['tools-1']);
  expect(namesWithin(Buffer.byteLength(whole) - 1)).toEqual(['tools-1', 'tools-2']);
});

test('leaves what stands before a new tool in the file it was in', () => {
  const more = makeCatalog({ tools: [...tools, makeTool({ slug: 'zeta', reviews, compareWith: SLUGS })] });
  const before = new Map(partsOf(catalog, 3));
  const moved = partsOf(more, 3).filter(([name, addresses]) => before.get(name)?.join() !== addresses.join());
  expect(moved.map(([name]) => name)).toEqual(['tools-2', 'comparisons-2', 'comparisons-3', 'comparisons-4']);
});

test('lists every page once and in order, whatever the bounds', () => {
  const all = listSitePages(catalog).map(({ path }) => `https://pairs.example${path}`);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 3000 }), (addresses, bytes) => {
      const parts = buildSitemapParts(catalog, { addresses, bytes }).map(({ xml }) => addressesIn(xml));
      expect(parts.flat()).toEqual(all);
      expect(parts.filter((part) => part.length === 0 || part.length > addresses)).toEqual([]);
    }),
  );
});
