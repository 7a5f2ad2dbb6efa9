import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import { diagnose } from '#src/catalog/diagnostics/diagnostic.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { findImpact, type ContentState } from '#src/views/impact/find-impact.ts';
import { writeImpact } from '#src/views/impact/write-impact.ts';
import { makeCatalog, makeNote, makeReview, makeTool } from '../../factories.ts';

const TODAY = '2026-11-21';
const SUBJECT = { base: 'main at 0123456ab' };

const state = (catalog: Catalog | null, given: Partial<ContentState> = {}): ContentState => ({
  catalog,
  drafts: [],
  diagnostics: [],
  ...given,
});
const write = (before: ContentState, after: ContentState) => writeImpact(findImpact(before, after, TODAY), SUBJECT);
const alpha = makeTool({ reviews: [makeReview({ score: 88 })] });
const catalogOf = (...tools: readonly Tool[]) => makeCatalog({ tools });

test('says that nothing changes', () => {
  expect(write(state(catalogOf(alpha)), state(catalogOf(structuredClone(alpha))))).toBe(`## What readers will see

Compared with \`main at 0123456ab\`. **No page changes.**

### Size of the site

| Pages | Before | After |
| --- | --- | --- |
| Comparisons | 0 | 0 |
| Tools | 1 | 1 |
| Categories | 1 | 1 |
| Personas | 1 | 1 |
| Home, lists and others | 8 | 8 |
| All | 11 | 11 |
`);
});

test('tells what came, what went, what flipped, what it costs and what is wrong', () => {
  const place = { file: 'tools/alpha/tool.md', line: 3, column: 1 };
  const before = state(
    makeCatalog({
      tools: [
        {
          ...alpha,
          pricing: {
            entry: 'paid',
            summary: 'From $20',
            plans: [
              { name: 'Pro', price: 20, per: 'month' },
              { name: 'Old', price: 1, per: 'once' },
            ],
          },
        },
        makeTool({ slug: 'beta', reviews: [makeReview(), makeReview({ persona: 'buyer', verdict: 'skip', score: 30 })] }),
        makeTool({ slug: 'gamma' }),
      ],
    }),
    { diagnostics: [diagnose('raw-html', place, { message: 'Raw HTML is shown as text: `<b>`.' })] },
  );
  const note = makeNote({ pick: 'alpha' });
  const after = state(
    makeCatalog({
      tools: [
        {
          ...alpha,
          reviews: [makeReview({ score: 40, verdict: 'skip' })],
          pricing: {
            entry: 'freemium',
            summary: 'From $25',
            plans: [
              { name: 'Pro', price: 25, per: 'month' },
              { name: 'Team', price: 'contact' },
            ],
          },
        },
        makeTool({ slug: 'beta-two', name: 'Beta', aliases: ['beta'], reviews: [makeReview()] }),
        makeTool({ slug: 'delta', reviews: [makeReview()] }),
      ],
      notes: new Map([[note.pair, note]]),
    }),
    {
      diagnostics: [diagnose('image-in-body', { ...place, line: 9 }, { message: 'No image.', mend: 'Describe it.' })],
      drafts: ['epsilon'],
    },
  );
  expect(write(before, after)).toMatchInlineSnapshot(`
    "## What readers will see

    Compared with \`main at 0123456ab\`. **5 pages added, 9 changed, 3 removed.**

    New drafts, which are checked but not published: \`epsilon\`

    ### New tools

    - Delta (\`delta\`): Ship, 80/100

    ### Removed tools

    - Gamma (\`gamma\`): No verdict

    ### Moved tools

    - Beta: \`beta\` → \`beta-two\`

    ### Verdicts flipped

    | Tool | Before | After |
    | --- | --- | --- |
    | Alpha | Ship, 88/100 | Skip, 40/100 |
    | Beta | Split, 55/100 | Ship, 80/100 |

    ### Scores

    | Tool | Panel | Takes |
    | --- | --- | --- |
    | Alpha | 88 → 40 | maker ship, 88/100 → skip, 40/100 |
    | Beta | 55 → 80 | buyer gone, was skip, 30/100 |

    ### Editors’ picks

    - \`alpha-vs-beta\`: none → \`alpha\`

    ### Prices

    | Tool | Before | After | Plans |
    | --- | --- | --- | --- |
    | Alpha | Paid, From $20 | Freemium, From $25 | Pro $20 a month → $25 a month; Old gone, was $1 once; Team new: Price on request |

    ### Pages

    <details><summary>5 pages added</summary>

    - \`/compare/alpha-vs-beta-two/\`
    - \`/compare/alpha-vs-delta/\`
    - \`/compare/beta-two-vs-delta/\`
    - \`/tools/beta-two/\`
    - \`/tools/delta/\`

    </details>

    <details><summary>9 pages changed</summary>

    - \`/\`
    - \`/categories/engines/\`
    - \`/changes/\`
    - \`/compare/\`
    - \`/data/\`
    - \`/methodology/\`
    - \`/personas/maker/\`
    - \`/tools/\`
    - \`/tools/alpha/\`

    </details>

    <details><summary>3 pages removed</summary>

    - \`/compare/alpha-vs-beta/\`
    - \`/tools/beta/\`
    - \`/tools/gamma/\`

    </details>

    ### New faults

    0 errors, 1 warning.

    - \`tools/alpha/tool.md:9:1\` warning \`image-in-body\`: No image. Describe it.

    ### Mended faults

    0 errors, 1 warning.

    - \`tools/alpha/tool.md:3:1\` warning \`raw-html\`: Raw HTML is shown as text: \\\`\\<b>\\\`.

    ### Size of the site

    | Pages | Before | After |
    | --- | --- | --- |
    | Comparisons | 1 | 3 |
    | Tools | 3 | 3 |
    | Categories | 1 | 1 |
    | Personas | 1 | 1 |
    | Home, lists and others | 8 | 8 |
    | All | 14 | 16 |
    "
  `);
});

test('compares no pages where a state has errors, and lists the errors', () => {
  const broken = state(null, {
    diagnostics: [diagnose('missing-key', { file: 'site.yaml', line: 1, column: 1 }, { message: 'There is no `name`.' })],
  });
  const sound = state(catalogOf(alpha));
  expect(write(sound, broken)).toBe(`## What readers will see

Compared with \`main at 0123456ab\`. The content has errors, so there are no pages to compare.

### New faults

1 error, 0 warnings.

- \`site.yaml:1:1\` error \`missing-key\`: There is no \\\`name\\\`.
`);
  expect([write(broken, sound), write(broken, broken)].map((text) => text.split('\n')[2])).toEqual([
    'Compared with `main at 0123456ab`. That has errors, so there are no pages to compare.',
    'Compared with `main at 0123456ab`. Both have errors, so there are no pages to compare.',
  ]);
});

test('fits into a comment, however much changes', () => {
  const many = Array.from({ length: 200 }, (_, index) => makeTool({ slug: `tool-${index}`, name: `${'*'.repeat(70)} ${index}` }));
  const place = { file: `${'`'.repeat(3000)}.md`, line: 1, column: 1 };
  const faults = Array.from({ length: 200 }, (_, index) => diagnose('raw-html', place, { message: `${'<'.repeat(5000)}${index}` }));
  const text = write(state(catalogOf()), state(catalogOf(...many), { diagnostics: faults }));
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('**200 pages added');
});

test('means nothing but the words of the content, and calls nobody', () => {
  const name = '<img src=x> @founder #12 ![x](https://x.example) | `code` GH-7 https://x.example';
  const text = write(state(catalogOf()), state(catalogOf(makeTool({ name }))));
  const line = text.split('\n').find((each) => each.startsWith('- ')) ?? '';
  const tree = JSON.stringify(unified().use(remarkParse).parse(line));
  expect(tree.match(/"type":"(?!root|list|listItem|paragraph|text)\w+"/g)).toEqual(['"type":"inlineCode"']);
  expect(tree).toContain(`"value":"${name.replaceAll(/[@#]|GH-/g, (sign) => `${sign}\u200b`)} ("`);
});

test('builds no pages twice where too many may have changed', () => {
  const tools = Array.from({ length: 160 }, (_, index) => makeTool({ slug: `tool-${index}`, reviews: [makeReview()], compareWith: [] }));
  const before = makeCatalog({ tools, site: { ...makeCatalog().site, pairing: { scope: 'category', maxPerTool: 200, minReviews: 1 } } });
  const after = { ...before, site: { ...before.site, name: 'Other' } };
  expect(write(state(before), state(after))).toContain(
    'Too many pages may have changed to compare them one by one: 12,890. The site’s settings, a persona, a category or the votes stand on every page.',
  );
});
