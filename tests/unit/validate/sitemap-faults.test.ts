import { expect, test } from 'vitest';
import { findSitemapFaults, readSitemapIndex } from '../../validate/sitemap-faults.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

test('finds what is wrong in a sitemap', async () => {
  const xml = `<urlset ${NAMESPACE}>\n<url><loc>https://a.example/</loc><lastmod>21 November</lastmod></url>\n</urlset>`;
  expect(await findSitemapFaults(xml)).toEqual([
    "2: Schemas validity error : Element '{http://www.sitemaps.org/schemas/sitemap/0.9}lastmod': '21 November' is not a valid value of the union type '{http://www.sitemaps.org/schemas/sitemap/0.9}tLastmod'.",
  ]);
});

test('refuses an index with something foreign in it', async () => {
  await expect(readSitemapIndex(`<sitemapindex ${NAMESPACE}><page/></sitemapindex>`)).rejects.toThrow('unhandled tag: page');
});
