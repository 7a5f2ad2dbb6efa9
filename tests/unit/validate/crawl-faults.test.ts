import { expect, test } from 'vitest';
import { findCrawlFaults } from '../../validate/crawl-faults.ts';
import { ORIGIN, writeSite } from './written-site.ts';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const INDEX = `<sitemapindex ${NAMESPACE}><sitemap><loc>${ORIGIN}/sitemaps/pages-1.xml</loc></sitemap></sitemapindex>`;
const list = (...addresses: readonly string[]) =>
  `<urlset ${NAMESPACE}>${addresses.map((address) => `<url><loc>${ORIGIN}${address}</loc></url>`).join('')}</urlset>`;
const robots = (...lines: readonly string[]) => ['User-agent: *', ...lines, `Sitemap: ${ORIGIN}/sitemap-index.xml`].join('\n');
const pages = { '/': {}, '/a/': {}, '/hidden/': { head: '<meta name="robots" content="noindex">' } };

test('finds nothing wrong with a sitemap of the pages that may be listed', async () => {
  const files = { '/robots.txt': robots('Disallow: /pagefind/'), '/sitemap-index.xml': INDEX, '/sitemaps/pages-1.xml': list('/', '/a/') };
  expect(await findCrawlFaults(await writeSite(pages, files))).toEqual([]);
});

test('finds pages that are left out, listed twice, hidden or unknown, and what robots.txt keeps', async () => {
  const files = {
    '/robots.txt': robots('Disallow: /a/'),
    '/sitemap-index.xml': INDEX,
    '/sitemaps/pages-1.xml': list('/', '/', '/hidden/'),
  };
  expect(await findCrawlFaults(await writeSite(pages, files))).toEqual([
    { sentence: 'robots.txt keeps crawlers from what they need.', place: '/a/' },
    { sentence: 'The sitemap leaves out a page that may be listed.', place: `${ORIGIN}/a/` },
    { sentence: 'The sitemap lists what is no page to be listed.', place: `${ORIGIN}/hidden/` },
    { sentence: 'The sitemap lists a page twice.', place: `${ORIGIN}/` },
  ]);
});

test('finds files that are missing, or that robots.txt does not name', async () => {
  expect(await findCrawlFaults(await writeSite(pages, { '/robots.txt': robots() }))).toEqual([
    { sentence: 'The site lacks a file that crawlers ask for.', place: '/sitemap-index.xml' },
  ]);
  expect(await findCrawlFaults(await writeSite(pages, { '/robots.txt': 'User-agent: *', '/sitemap-index.xml': INDEX }))).toEqual([
    { sentence: `robots.txt names the sitemaps [], expected ${ORIGIN}/sitemap-index.xml.`, place: '/robots.txt' },
    { sentence: 'The sitemap names a part that does not exist.', place: '/sitemaps/pages-1.xml' },
  ]);
});
