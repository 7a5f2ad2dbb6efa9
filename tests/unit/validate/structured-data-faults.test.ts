import { expect, test } from 'vitest';
import { findStructuredDataFaults } from '../../validate/structured-data-faults.ts';
import { ORIGIN, writeSite } from './written-site.ts';

const HOME = { '@type': 'WebSite', name: 'Pairs', url: `${ORIGIN}/` };
const BREADCRUMB = {
  '@type': 'BreadcrumbList',
  itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Tools', item: `${ORIGIN}/tools/` }],
};
const REVIEW = { '@type': 'CriticReview', author: { '@type': 'Organization', name: 'Pairs' }, datePublished: '2026-11-21' };

const write = (address: string, graph: readonly object[]) => ({
  head: `<link rel="canonical" href="${ORIGIN}${address}"><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}</script>`,
});

async function sentencesOf(...things: readonly object[]): Promise<readonly string[]> {
  const site = await writeSite({ '/': write('/', [HOME]), '/a/': write('/a/', things) });
  return (await findStructuredDataFaults(site)).map(({ sentence, place }) => `${place} ${sentence}`);
}

test('finds nothing wrong with a review that has its author, and no rating, which would pass for one of users', async () => {
  expect(await sentencesOf(BREADCRUMB, { '@type': 'SoftwareApplication', name: 'Alpha', review: [REVIEW] })).toEqual([]);
});

test('finds types and properties that schema.org does not know, those of another type too', async () => {
  expect(
    await sentencesOf(BREADCRUMB, { '@type': 'Programme' }, { '@type': 'WebPage', price: 1, offers: [{ '@type': 'Offer', ship: true }] }),
  ).toEqual([
    '/a/ schema.org knows no type Programme.',
    '/a/ schema.org gives WebPage no property price.',
    '/a/ schema.org gives Offer no property ship.',
  ]);
});

test('finds what the rules of Google miss, in a kind of the type that they name as well', async () => {
  const { author, ...review } = REVIEW;
  expect(await sentencesOf(BREADCRUMB, { '@type': 'SoftwareApplication', name: author.name, review: [review] })).toEqual([
    '/a/ Google’s rules: Required attribute "author" is missing (SoftwareApplication › review)',
  ]);
});

test('finds a page without a breadcrumb, and a panel that passes for users', async () => {
  const aggregateRating = {
    '@type': 'AggregateRating',
    ratingValue: 4,
    ratingCount: 5,
    itemReviewed: { '@type': 'Thing', name: 'Alpha' },
  };
  expect(await sentencesOf({ '@type': 'SoftwareApplication', name: 'Alpha', aggregateRating })).toEqual([
    '/a/ JSON-LD has no BreadcrumbList.',
    '/a/ A panel score is marked up as a rating of users, in aggregateRating.',
  ]);
});

test('finds JSON-LD that is broken, missing, or on a page that is not to be listed', async () => {
  const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
  const site = await writeSite({
    '/': { head: `<link rel="canonical" href="${ORIGIN}/">${script('{')}` },
    '/a/': {},
    '/hidden/': { head: `<meta name="robots" content="noindex">${script('{}')}` },
  });
  expect(await findStructuredDataFaults(site)).toEqual([
    {
      sentence: 'JSON-LD is no graph in the context of schema.org: ✖ Invalid input: expected object, received undefined',
      place: '/',
    },
    { sentence: 'A page holds 0 JSON-LD scripts, expected 1.', place: '/a/' },
    { sentence: 'A page that is not to be listed holds JSON-LD.', place: '/hidden/' },
  ]);
});
