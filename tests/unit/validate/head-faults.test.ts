import { expect, test } from 'vitest';
import { findHeadFaults } from '../../validate/head-faults.ts';
import { ORIGIN, writeSite } from './written-site.ts';

const canonical = (address: string) => `<link rel="canonical" href="${ORIGIN}${address}">`;

test('finds nothing wrong with pages that say what no other says', async () => {
  const head = `${canonical('/tools/a/')}<link rel="alternate" type="application/json" href="/tools/a.json">`;
  expect(findHeadFaults(await writeSite({ '/': {}, '/tools/a/': { head } }, { '/tools/a.json': '{}' }))).toEqual([]);
});

test('finds pages that share a title or a description, however it is written', async () => {
  const site = await writeSite({
    '/': { title: 'A &amp; B', description: '' },
    '/a/': { title: 'A &#38; B', description: 'Same' },
    '/b/': { description: 'Same' },
  });
  expect(findHeadFaults(site)).toEqual([
    { sentence: 'Pages share the title "A & B".', place: '/ and /a/' },
    { sentence: 'A page has no description.', place: '/' },
    { sentence: 'Pages share the description "Same".', place: '/a/ and /b/' },
  ]);
});

test('finds pages that are canonical to another or to none, unless they are not to be listed', async () => {
  const site = await writeSite({
    '/': {},
    '/a/': { head: canonical('/') },
    '/b/': { head: '' },
    '/hidden/': { head: '<meta name="robots" content="noindex">' },
  });
  expect(findHeadFaults(site)).toEqual([
    { sentence: 'A page that may be listed is not canonical to itself.', place: `/a/ (${ORIGIN}/)` },
    { sentence: 'A page that may be listed is not canonical to itself.', place: '/b/ (nothing)' },
  ]);
});

test('finds other forms of a page that do not exist, are called something else, or are announced nowhere', async () => {
  const head = `${canonical('/')}<link rel="alternate" type="text/markdown" href="/gone.md"><link rel="alternate" type="text/markdown" href="/feed.json">`;
  expect(findHeadFaults(await writeSite({ '/': { head } }, { '/feed.json': '{}', '/tools/a.md': '# A', '/feed.xml': '' }))).toEqual([
    { sentence: 'A page announces another form of itself that does not exist.', place: '/ (/gone.md)' },
    { sentence: 'A page announces another form of itself as text/markdown.', place: '/ (/feed.json)' },
    { sentence: 'A twin or a feed is announced by no page (link rel="alternate").', place: '/feed.xml' },
    { sentence: 'A twin or a feed is announced by no page (link rel="alternate").', place: '/tools/a.md' },
  ]);
});
