import { expect, test } from 'vitest';
import { buildHomeView } from '#src/views/home-view.ts';
import { buildNewsletterPages, buildSignUpView } from '#src/views/newsletter-view.ts';
import { NEWSLETTER_ANSWERS } from '#src/views/newsletter-links.ts';
import { buildPageView } from '#src/views/page-view.ts';
import { makeCatalog, makeSite } from '../factories.ts';

const catalog = makeCatalog({ hasService: true });

test.each([
  ['AI tool comparison', 'Weekly AI tool verdicts: get the next comparison in your inbox'],
  ['Camera comparison', 'Weekly camera verdicts: get the next comparison in your inbox'],
  ['iPhone case comparisons', 'Weekly iPhone case verdicts: get the next comparison in your inbox'],
  ['Side by side', 'Weekly verdicts from Pairs: get the next comparison in your inbox'],
])('promises in the site’s own words what comes: %s', (eyebrow, promise) => {
  expect(buildSignUpView({ hasService: true, site: makeSite({ eyebrow }) })).toEqual({ promise });
});

test('has a page for every answer of the service, hidden from search engines', () => {
  const pages = buildNewsletterPages(catalog);
  expect(pages.map(({ page, title }) => `${page.path} ${title}`)).toEqual([
    '/newsletter/ Newsletter',
    '/newsletter/sent/ Look into your inbox',
    '/newsletter/not-sent/ That did not work',
    '/newsletter/confirm/ Confirm your address',
    '/newsletter/confirmed/ You are on the list',
    '/newsletter/expired/ This link no longer works',
    '/newsletter/unsubscribe/ Leave the newsletter',
    '/newsletter/unsubscribed/ You have left',
    '/newsletter/incomplete/ This link is not whole',
  ]);
  expect(pages.every(({ page }) => page.isHidden)).toBe(true);
  const paths = pages.map(({ page }) => page.path);
  expect(Object.values(NEWSLETTER_ANSWERS).filter((answer) => !paths.includes(answer.replace(/#.*/, '')))).toEqual([]);
});

test('says how long a link works, from the rule that holds', () => {
  const expired = buildNewsletterPages(catalog).find(({ slug }) => slug === 'expired');
  expect(expired?.lines[0]).toMatch(/^A link confirms an address for 48 hours, and then no more\./);
});

test.each([
  ['the service', makeCatalog({ hasService: false })],
  [
    'the feature',
    makeCatalog({ hasService: true, site: makeSite({ features: { votes: true, newsletter: false, bookmarks: true, admin: true } }) }),
  ],
])('offers nothing without %s', (_what, without) => {
  expect(buildNewsletterPages(without)).toEqual([]);
  expect(buildHomeView(without).signUp).toBeNull();
  expect(linksOf(without)).not.toContain('/newsletter/');
});

test('is offered on the home page and in the footer of every page', () => {
  expect(buildHomeView(catalog).signUp).not.toBeNull();
  expect(linksOf(catalog)).toContain('/newsletter/');
});

function linksOf(given: typeof catalog): readonly string[] {
  return buildPageView(given, { title: 'Tools', description: 'All tools.', path: '/tools/' }).furtherLinks.map(({ href }) => href);
}
