import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug } from '#src/comparison/pair-slug.ts';
import { buildCategoryFeed, buildSiteFeed, buildToolFeed } from '#src/views/feeds/feed-view.ts';
import { writeAtom } from '#src/views/feeds/write-atom.ts';
import { writeJsonFeed } from '#src/views/feeds/write-json-feed.ts';
import { findAtomFaults, findJsonFeedFaults } from '../../../validate/feed-faults.ts';
import { makeCatalog, makeCategory, makeNote, makePersona, makeReview, makeSite, makeTool } from '../../factories.ts';

const history = [{ date: '2026-01-01', score: 30, verdict: 'skip' as const, reason: 'No <licence> & no price.' }];
const alpha = makeTool({
  name: 'Alpha & Sons',
  added: '2026-01-01',
  reviews: [
    makeReview({ date: '2026-01-01' }),
    makeReview({ persona: 'doubter', score: 60, date: '2026-01-01', revised: '2026-03-01', history }),
  ],
  history: [{ date: '2026-02-01', change: 'Bought.', url: 'https://alpha.example/?a=1&b=2' }],
});
const catalog = makeCatalog({ personas: [makePersona({ id: 'maker' }), makePersona({ id: 'doubter' })], tools: [alpha] });

test('writes the site’s Atom feed', () => {
  expect(writeAtom(buildSiteFeed(catalog))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>https://pairs.example/changes/</id>
<title>Pairs: what changed</title>
<subtitle>New tools, verdicts and prices.</subtitle>
<updated>2026-03-01T00:00:00Z</updated>
<author><name>Pairs</name><uri>https://pairs.example/</uri></author>
<link rel="self" type="application/atom+xml" href="https://pairs.example/feed.xml"/>
<link rel="alternate" type="text/html" href="https://pairs.example/changes/"/>
<link rel="alternate" type="application/feed+json" href="https://pairs.example/feed.json"/>
<entry>
<id>https://pairs.example/changes/#panel-alpha-2026-03-01</id>
<title>Alpha &amp; Sons: panel verdict split → ship, 70/100</title>
<published>2026-03-01T00:00:00Z</published>
<updated>2026-03-01T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://pairs.example/tools/alpha/#history"/>
<category term="New verdict"/>
<category term="Engines"/>
<content type="html">&lt;p&gt;Alpha &amp;amp; Sons: panel verdict split → ship, 70/100&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Doubter: Skip 30 → Ship 60&lt;br&gt;No &amp;lt;licence&amp;gt; &amp;amp; no price.&lt;/li&gt;&lt;/ul&gt;</content>
</entry>
<entry>
<id>https://pairs.example/changes/#news-alpha-2026-02-01</id>
<title>Alpha &amp; Sons: Bought.</title>
<published>2026-02-01T00:00:00Z</published>
<updated>2026-02-01T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://pairs.example/tools/alpha/#history"/>
<category term="News"/>
<category term="Engines"/>
<content type="html">&lt;p&gt;Alpha &amp;amp; Sons: Bought. (&lt;a href=&quot;https://alpha.example/?a=1&amp;amp;b=2&quot;&gt;announcement&lt;/a&gt;)&lt;/p&gt;</content>
</entry>
<entry>
<id>https://pairs.example/changes/#added-alpha-2026-01-01</id>
<title>Alpha &amp; Sons: new in Engines, reviewed by 2, panel verdict split, 55/100</title>
<published>2026-01-01T00:00:00Z</published>
<updated>2026-01-01T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="https://pairs.example/tools/alpha/"/>
<category term="New tool"/>
<category term="Engines"/>
<content type="html">&lt;p&gt;Alpha &amp;amp; Sons: new in Engines, reviewed by 2, panel verdict split, 55/100&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Does what alpha does&lt;/li&gt;&lt;li&gt;Maker ship 80 and Doubter skip 30&lt;/li&gt;&lt;/ul&gt;</content>
</entry>
</feed>
`);
});

test('writes the same as JSON Feed', () => {
  const feed = JSON.parse(writeJsonFeed(buildSiteFeed(catalog))) as { items: readonly unknown[] };
  expect({ ...feed, items: feed.items.slice(0, 1) }).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Pairs: what changed',
    home_page_url: 'https://pairs.example/changes/',
    feed_url: 'https://pairs.example/feed.json',
    description: 'New tools, verdicts and prices.',
    authors: [{ name: 'Pairs', url: 'https://pairs.example/' }],
    language: 'en',
    items: [
      {
        id: 'https://pairs.example/changes/#panel-alpha-2026-03-01',
        url: 'https://pairs.example/tools/alpha/#history',
        title: 'Alpha & Sons: panel verdict split → ship, 70/100',
        content_html:
          '<p>Alpha &amp; Sons: panel verdict split → ship, 70/100</p><ul><li>Doubter: Skip 30 → Ship 60<br>No &lt;licence&gt; &amp; no price.</li></ul>',
        date_published: '2026-03-01T00:00:00Z',
        date_modified: '2026-03-01T00:00:00Z',
        tags: ['New verdict', 'Engines'],
      },
    ],
  });
});

test('gives a category and a tool feeds of their own, with the same entries under the same identities', () => {
  const ids = buildSiteFeed(catalog).entries.map(({ id }) => id);
  const [category] = catalog.categories;
  const feeds = [category && buildCategoryFeed(catalog, category), buildToolFeed(catalog, alpha)];
  expect(feeds.map((feed) => feed && [feed.title, feed.home, feed.atom, feed.json, feed.entries.map(({ id }) => id)])).toEqual([
    [
      'Engines on Pairs: what changed',
      'https://pairs.example/categories/engines/',
      'https://pairs.example/categories/engines/feed.xml',
      'https://pairs.example/categories/engines/feed.json',
      ids,
    ],
    [
      'Alpha & Sons on Pairs: what changed',
      'https://pairs.example/tools/alpha/',
      'https://pairs.example/tools/alpha/feed.xml',
      'https://pairs.example/tools/alpha/feed.json',
      ids,
    ],
  ]);
});

test('dates a feed without a change by what its page shows, and one without any day by never', () => {
  const tool = makeTool({ verified: '2026-05-05' });
  const quiet = makeCatalog({ tools: [tool] });
  const [category] = quiet.categories;
  expect(category && buildCategoryFeed(quiet, category).updated).toBe('2026-05-05');
  expect([buildSiteFeed(quiet).updated, buildToolFeed(quiet, tool).updated]).toEqual(['2026-05-05', '2026-05-05']);
  expect(buildSiteFeed(makeCatalog()).updated).toBe('1970-01-01');
});

test('dates the feed of an empty category by never, whatever happens on other shelves', () => {
  const empty = makeCategory({ id: 'hosts' });
  const busy = makeCatalog({ categories: [makeCategory(), empty], tools: [alpha] });
  expect(buildCategoryFeed(busy, empty).updated).toBe('1970-01-01');
  expect(writeAtom(buildCategoryFeed(busy, empty))).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});

test('knows every entry again once a tool has another slug', () => {
  const beta = makeTool({ slug: 'beta' });
  const idsOf = (tool: Tool) => {
    const pair = pairSlug(tool.slug, 'beta');
    const notes = new Map([[pair, makeNote({ pair, date: '2026-04-01' })]]);
    return buildSiteFeed(makeCatalog({ tools: [tool, beta], notes })).entries.map(({ id }) => id);
  };
  const ids = idsOf(alpha);
  expect(ids[0]).toBe('https://pairs.example/changes/#note-alpha-vs-beta-2026-04-01');
  expect(idsOf({ ...alpha, slug: 'omega', aliases: ['alpha', 'alfa'] })).toEqual(ids);
});

test('names the terms it may be used under, where the site names any', async () => {
  const license = { name: 'Terms & <more>', url: 'https://pairs.example/terms?a=1&b=2' };
  const feed = writeAtom(buildSiteFeed({ ...catalog, site: makeSite({ license }) }));
  expect(feed).toContain('<rights>Terms &amp; &lt;more&gt;, https://pairs.example/terms?a=1&amp;b=2</rights>');
  expect(await findAtomFaults([{ name: 'feed.xml', text: feed }])).toEqual([]);
});

test('holds the newest 100 changes of the site, 50 of a category, 50 of a tool', () => {
  const busy = makeTool({
    slug: 'busy',
    history: Array.from({ length: 120 }, (_, index) => ({
      date: new Date(index * 86_400_000).toISOString().slice(0, 10),
      change: 'It moved.',
    })),
  });
  const full = makeCatalog({ tools: [busy] });
  const [category] = full.categories;
  const feeds = [buildSiteFeed(full), category && buildCategoryFeed(full, category), buildToolFeed(full, busy)];
  expect(feeds.map((feed) => feed && [feed.entries.length, feed.updated])).toEqual([
    [100, '1970-04-30'],
    [50, '1970-04-30'],
    [50, '1970-04-30'],
  ]);
});

/** Everything that a line of content may hold and XML may not, or only escaped. */
const HOSTILE = `a\u0000\u0001\u000B\u001F\u007F\u0085\uD800b\uDFFF\uFFFE\uFFFF ]]> <b> & " ' \u2028 \u{1F600}`;

test.each<[string, Catalog]>([
  ['whole', catalog],
  ['empty', makeCatalog()],
  [
    'hostile',
    makeCatalog({
      site: { ...catalog.site, name: HOSTILE },
      personas: [makePersona({ name: HOSTILE })],
      tools: [
        makeTool({
          name: HOSTILE,
          tagline: HOSTILE,
          added: '2026-01-01',
          pricing: { entry: 'paid', summary: HOSTILE, since: '2026-02-01' },
          history: [{ date: '2026-03-01', change: HOSTILE, url: 'https://alpha.example/"><script>' }],
          reviews: [makeReview({ revised: '2026-11-01', history: [{ date: '2026-10-01', score: 1, verdict: 'skip', reason: HOSTILE }] })],
        }),
      ],
    }),
  ],
])('writes feeds of a catalog that is %s that validators which are not ours accept', async (name, any) => {
  const feeds = [
    buildSiteFeed(any),
    ...any.categories.map((category) => buildCategoryFeed(any, category)),
    ...any.tools.map((tool) => buildToolFeed(any, tool)),
  ];
  expect(await findAtomFaults(feeds.map((feed, index) => ({ name: `${name} ${index}`, text: writeAtom(feed) })))).toEqual([]);
  expect(feeds.flatMap((feed) => findJsonFeedFaults({ name, text: writeJsonFeed(feed) }))).toEqual([]);
});

test('keeps what a name holds, save what XML cannot hold', () => {
  const name = 'a\u0001b\uD800c]]>&\u{1F600}';
  const hostile = makeCatalog({ tools: [makeTool({ name, added: '2026-01-01' })] });
  expect(writeAtom(buildSiteFeed(hostile))).toContain('<title>a\uFFFDb\uFFFDc]]&gt;&amp;\u{1F600}: new in Engines</title>');
  expect(writeJsonFeed(buildSiteFeed(hostile))).toContain('"title":"a\uFFFDb\uFFFDc]]>&\u{1F600}: new in Engines"');
});
