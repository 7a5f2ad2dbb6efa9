import { expect, test } from 'vitest';
import { findAtomFaults, findJsonFeedFaults } from '../../validate/feed-faults.ts';

const ENTRY = '<entry><id>urn:a</id><title>A</title><updated>2026-01-02T00:00:00Z</updated><link href="/a/"/></entry>';

test('finds what is wrong with an Atom feed, by its grammar and by what no grammar holds', async () => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:feed</id><updated>2026-01-01T00:00:00Z</updated>${ENTRY}${ENTRY}</feed>`;
  expect(await findAtomFaults([{ name: 'feed.xml', text }])).toEqual([
    'feed-xml.xml:1: element feed: Relax-NG validity error : Expecting an element link, got nothing',
    'feed-xml.xml:1: element feed: Relax-NG validity error : Expecting an element title, got nothing',
    'feed-xml.xml:1: element entry: Relax-NG validity error : Invalid sequence in interleave',
    'feed-xml.xml:1: element entry: Relax-NG validity error : Element feed failed to validate content',
    'feed.xml: no author',
    'feed.xml: no link to itself',
    'feed.xml: the address /a/ is not absolute',
    'feed.xml: the address /a/ is not absolute',
    'feed.xml: urn:a is newer than the feed',
    'feed.xml: urn:a is newer than the feed',
    'feed.xml: urn:a stands twice',
  ]);
});

test('finds what is wrong with a JSON Feed', () => {
  const item = { id: 'urn:a', content_html: '', date_published: '2026-01-01' };
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item, { ...item, url: '/a/' }] });
  expect(findJsonFeedFaults({ name: 'feed.json', text })).toEqual([
    `feed.json: data must have required property 'title', data/items/0/date_published must match format "date-time", data/items/1/url must match format "uri", data/items/1/date_published must match format "date-time"`,
    'feed.json: urn:a stands twice',
  ]);
});
