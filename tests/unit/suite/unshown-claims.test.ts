import { expect, test } from 'vitest';
import { findUnshownClaims } from '../../structured-data/unshown-claims.ts';

const CANONICAL = '<link rel="canonical" href="https://pairs.example/tools/alpha/">';
const BODY = `<nav aria-label="Breadcrumb"><ol><li><a href="/tools/">Tools</a><span>/</span></li><li><bdi>Alpha &lt;b&gt;</bdi></li></ol></nav>
  <main title="a > b"><p>Runs
  models</p><template>Hidden words</template><p>Builder</p><p>Ship</p><p>Pro, $20 a month</p><time>2 Nov 2026</time>
  <a href="/tools/beta/">Beta</a> <a href="/tools/gamma/">Gamma</a></main>`;

function claimsOf(...graph: readonly object[]): readonly string[] {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
  return findUnshownClaims(`<head>${CANONICAL}<script type="application/ld+json">${json}</script></head><body>${BODY}</body>`);
}

test('finds nothing where a page shows what it says', () => {
  const offer = { '@type': 'Offer', priceSpecification: { price: 20, priceCurrency: 'USD', unitText: 'a month' } };
  const breadcrumb = [
    { position: 1, name: 'Tools', item: 'https://pairs.example/tools/' },
    { position: 2, name: 'Alpha <b>' },
  ];
  expect(
    claimsOf(
      { '@type': 'WebPage', name: 'Alpha <b>', url: 'https://pairs.example/tools/alpha/', dateModified: '2026-11-02' },
      { '@type': 'SoftwareApplication', description: 'Runs models', offers: [offer], review: [{ name: 'Builder: ship' }] },
      { '@type': 'BreadcrumbList', itemListElement: breadcrumb },
    ),
  ).toEqual([]);
});

test('names each claim that the page does not show', () => {
  expect(
    claimsOf({
      '@type': 'SoftwareApplication',
      name: 'Hidden words',
      url: 'https://pairs.example/tools/delta/',
      datePublished: '2026-11-03',
      offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD', name: 'Free' },
      aggregateRating: { ratingValue: 88 },
    }),
  ).toEqual([
    'SoftwareApplication.name says "Hidden words", which the page does not show.',
    'SoftwareApplication.url says "https://pairs.example/tools/delta/", which the page does not show.',
    'SoftwareApplication.datePublished says "2026-11-03", which the page does not show.',
    'SoftwareApplication.offers.price says 0, which the page does not show.',
    'SoftwareApplication.offers.name says "Free", which the page does not show.',
    'SoftwareApplication.aggregateRating.ratingValue says 88, which the page does not show.',
  ]);
});

test('finds a breadcrumb and a list in another order', () => {
  const items = [
    { position: 1, name: 'Gamma', url: 'https://pairs.example/tools/gamma/' },
    { position: 2, name: 'Beta', url: 'https://pairs.example/tools/beta/' },
  ];
  const steps = [
    { position: 1, name: 'Alpha <b>' },
    { position: 2, name: 'Tools', item: 'https://pairs.example/tools/' },
  ];
  expect(claimsOf({ '@type': 'ItemList', itemListElement: items }, { '@type': 'BreadcrumbList', itemListElement: steps })).toEqual([
    'ItemList is in another order than the page.',
    'BreadcrumbList says Alpha<b>/Tools, the page shows Tools/Alpha<b>.',
  ]);
});

test('finds a page that says nothing, and a hidden one that says something', () => {
  const script = '<script type="application/ld+json">{}</script>';
  expect(findUnshownClaims(`<head>${CANONICAL}</head>`)).toEqual(['It has 0 JSON-LD scripts, expected one.']);
  expect(findUnshownClaims(`<head>${script}</head>`)).toEqual(['It is kept from search engines, and carries JSON-LD.']);
  expect(findUnshownClaims('<head></head>')).toEqual([]);
});
