import { expect, test } from 'vitest';
import { buildPageView } from '#src/views/page-view.ts';
import { makeCatalog } from '../factories.ts';

const catalog = makeCatalog();
const facts = { title: 'Tools', description: 'All tools.', path: '/tools/' };

test('names its one address, the site’s picture and the site’s feed', () => {
  const page = buildPageView(catalog, facts);
  expect([page.canonical, page.picture, page.alternates]).toEqual([
    'https://pairs.example/tools/',
    { url: 'https://pairs.example/share/site.png', alt: expect.any(String) as string },
    [{ type: 'application/atom+xml', href: '/feed.xml' }],
  ]);
});

test('names its own picture, feed and twins', () => {
  const picture = { path: '/share/tools/alpha.png', alt: 'Alpha' };
  const page = buildPageView(catalog, { ...facts, path: '/tools/alpha/', picture, hasTwins: true, feed: '/tools/alpha/feed.xml' });
  expect([page.picture, page.alternates]).toEqual([
    { url: 'https://pairs.example/share/tools/alpha.png', alt: 'Alpha' },
    [
      { type: 'application/json', href: '/tools/alpha.json' },
      { type: 'text/markdown', href: '/tools/alpha.md' },
      { type: 'application/atom+xml', href: '/tools/alpha/feed.xml' },
    ],
  ]);
});

test('shows and tells one day of its last change, or none', () => {
  const page = buildPageView(catalog, { ...facts, lastChanged: '2026-11-02' });
  expect(page.lastChanged).toEqual({ iso: '2026-11-02', text: '2 Nov 2026' });
  expect(page.structuredData).toContain('"dateModified":"2026-11-02"');
  const undated = buildPageView(catalog, { ...facts, lastChanged: null });
  expect(undated.lastChanged).toBeUndefined();
  expect(undated.structuredData).not.toContain('dateModified');
});

test('tells machines where it stands, in the words of its breadcrumb', () => {
  const breadcrumb = { trail: [{ text: 'Home', href: '/' }], current: 'Tools' };
  expect(JSON.parse(buildPageView(catalog, { ...facts, breadcrumb }).structuredData ?? '')).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', name: 'Tools', url: 'https://pairs.example/tools/' },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://pairs.example/' },
          { '@type': 'ListItem', position: 2, name: 'Tools' },
        ],
      },
    ],
  });
});

test('says nothing to machines on a page that search engines are asked to leave', () => {
  expect(buildPageView(catalog, { ...facts, isHidden: true }).structuredData).toBeUndefined();
});
