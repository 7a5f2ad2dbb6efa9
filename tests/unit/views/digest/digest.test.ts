import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { buildDigest } from '#src/views/digest/build-digest.ts';
import { writeDigestHtml } from '#src/views/digest/write-digest-html.ts';
import { writeDigestText } from '#src/views/digest/write-digest-text.ts';
import { makeCatalog, makePersona, makeReview, makeTool } from '../../factories.ts';

const RANGE = { since: '2026-11-16', until: '2026-11-22' };
const LINK = 'https://pairs.example/newsletter/unsubscribe/?s=ada&k=key';

/** Alpha is old and gets a new price and a turned verdict; beta and gamma come in the week, and gamma is not reviewed. */
function makeWeek(): Catalog {
  const history = [{ date: '2026-10-01', score: 80, verdict: 'ship' as const, reason: 'It lost its speed.' }];
  return makeCatalog({
    personas: [makePersona()],
    tools: [
      makeTool({
        added: '2026-10-01',
        reviews: [makeReview({ verdict: 'skip', score: 40, revised: '2026-11-18', history })],
        pricing: {
          entry: 'paid',
          summary: '$5 a month',
          since: '2026-11-22',
          history: [{ date: '2026-10-01', entry: 'free', summary: 'Free' }],
        },
      }),
      makeTool({ slug: 'beta', added: '2026-11-16', reviews: [makeReview({ date: '2026-11-16' })] }),
      makeTool({ slug: 'gamma', added: '2026-11-22' }),
      makeTool({ slug: 'omega', added: '2026-11-15', reviews: [makeReview({ date: '2026-11-15' })] }),
    ],
  });
}

test('tells what the content says happened, from the first day to the last', () => {
  expect(writeDigestText(buildDigest(makeWeek(), RANGE), LINK)).toBe(`Pairs
What changed from 16\u00a0Nov\u00a02026 to 22\u00a0Nov\u00a02026

2 new tools, 1 verdict, 1 price and 2 new comparisons.

NEW TOOLS

* Gamma: new in Engines
  Does what gamma does
  https://pairs.example/tools/gamma/

* Beta: new in Engines, reviewed by Maker, panel verdict ship, 80/100
  Does what beta does
  Maker ship 80
  https://pairs.example/tools/beta/

VERDICTS

* Alpha: panel verdict ship → skip, 40/100
  Maker: Ship 80 → Skip 40. It lost its speed.
  https://pairs.example/tools/alpha/#history

PRICES

* Alpha: Paid, $5 a month from 22 Nov 2026 on
  Before: Free
  https://pairs.example/tools/alpha/#pricing

NEW COMPARISONS

* Beta vs Omega: ship, 80/100 vs ship, 80/100
  https://pairs.example/compare/beta-vs-omega/

* Alpha vs Beta: skip, 40/100 vs ship, 80/100
  https://pairs.example/compare/alpha-vs-beta/

-- 
You get this because this address was confirmed for the weekly verdicts of Pairs.
Unsubscribe: https://pairs.example/newsletter/unsubscribe/?s=ada&k=key
About the newsletter: https://pairs.example/newsletter/
Privacy: https://pairs.example/privacy/
`);
});

test('is named by its last day, with a subject that says what is in it', () => {
  const { issue, subject } = buildDigest(makeWeek(), RANGE);
  expect({ issue, subject }).toEqual({
    issue: 'digest:2026-11-22',
    subject: 'Pairs: 2 new tools, 1 verdict, 1 price and 2 new comparisons',
  });
});

test('has no section without an entry, and none at all in an empty week', () => {
  const titles = (since: string, until: string) => buildDigest(makeWeek(), { since, until }).sections.map(({ title }) => title);
  expect(titles('2026-11-18', '2026-11-18')).toEqual(['Verdicts']);
  expect(titles('2026-11-23', '2026-11-29')).toEqual([]);
});

test('tells twenty of a kind, and where the rest is', () => {
  const tools = Array.from({ length: 23 }, (_, index) => makeTool({ slug: `tool-${String(index).padStart(2, '0')}`, added: '2026-11-20' }));
  const [section] = buildDigest(makeCatalog({ tools }), RANGE).sections;
  expect(section?.entries).toHaveLength(20);
  expect(section?.rest).toEqual({ words: '3 further new tools: see the site', href: 'https://pairs.example/changes/' });
});

test('shows everything from content as text', () => {
  const name = `"><script>alert('x')</script>&amp;`;
  const catalog = makeCatalog({ tools: [makeTool({ name, tagline: '<img src=x onerror=y>', added: '2026-11-20' })] });
  const html = writeDigestHtml(buildDigest(catalog, RANGE), LINK);
  expect(html).toContain('<bdi>&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</bdi>');
  expect(html).toContain('<bdi>&lt;img src=x onerror=y&gt;</bdi>');
  expect(html).not.toMatch(/<script|<img/);
});

test('fetches nothing and leads to the site alone, but for the way out', () => {
  const html = writeDigestHtml(buildDigest(makeWeek(), RANGE), LINK);
  expect(html).not.toMatch(/\ssrc=|url\(|@import|<link|<table/);
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
  expect(hrefs.filter((href) => !href.startsWith('https://pairs.example/'))).toEqual([]);
  expect(hrefs).toContain(LINK.replace('&', '&amp;'));
});
