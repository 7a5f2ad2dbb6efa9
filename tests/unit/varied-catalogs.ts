import fc from 'fast-check';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import { freezeDeeply } from '#src/catalog/reading/freeze.ts';
import { renderMarkdown } from '#src/catalog/reading/markdown/render-markdown.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairSlug } from '#src/comparison/pair-slug.ts';
import { makeCatalog, makeCategory, makeNote, makePersona, makeReview, makeSite, makeTool } from './factories.ts';

const BODIES = [
  'Plain words.',
  '# Head\n\nWith *emphasis*, `code|bar` and [a link](/tools/alpha/).\n\n## Below\n\n- one\n- two',
  'Raw <b>HTML</b> and <script>alert(1)</script>, [bad](javascript:alert(1)), [ref][x].\n\n[x]: https://x.example "Title"',
  '| a | b |\n| - | - |\n| 1 | `x\\|y` |\n\n```js\nlet a = 1;\n```',
  '',
].map((markdown): Prose => {
  const { value } = renderMarkdown(markdown);
  if (value === null) throw new Error(`${markdown} cannot be rendered.`);
  return value;
});

const HOSTILE = [
  '<b>x</b>',
  '*a* | `b`',
  '"quoted" & \'so\'',
  '=1+1',
  '1. one',
  '# head #',
  '[x](y)',
  'דלתא',
  'a\u2028b',
  'C++',
  '__proto__',
  '\\|',
];

const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /^\S(?:[^\n\r]*\S)?$/.test(text)),
);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const body = fc.constantFrom(...BODIES);
const verdict = fc.constantFrom('ship' as const, 'skip' as const);
const score = fc.integer({ min: 0, max: 100 });

/** Leaves each key out now and then, as records do. */
function partly<Value extends object>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) {
  return fc.record(model, { requiredKeys: [] });
}

const SPECS: Category['specs'] = [
  { key: 'size', label: 'Size', kind: 'number', unit: 'GB', better: 'lower' },
  { key: 'formats', label: 'Formats | kinds', kind: 'list' },
  { key: 'local', label: 'Local', kind: 'boolean', better: 'higher' },
];

const review = (persona: string): fc.Arbitrary<Review> =>
  fc
    .record({
      required: fc.record({ score, verdict, date: day, body }),
      more: partly({ revised: day, history: fc.array(fc.record({ date: day, score, verdict, reason: words }), { maxLength: 2 }) }),
    })
    .map(({ required, more }) => makeReview({ persona, ...required, ...more }));

const plan = fc.record({
  name: words,
  price: fc.constantFrom(0, 5, 20.5, 'contact' as const),
  per: fc.constantFrom('month' as const, 'once' as const),
});

const tool = (slug: string, personas: readonly string[], others: readonly string[]): fc.Arbitrary<Tool> =>
  fc
    .record({
      required: fc.record({
        name: words,
        tagline: words,
        category: fc.constantFrom('engines', 'hosts'),
        verified: day,
        status: fc.constantFrom('active' as const, 'beta' as const, 'deprecated' as const, 'discontinued' as const),
        body,
        hasLogo: fc.boolean(),
        specs: partly({
          size: fc.integer({ min: 1, max: 90 }),
          local: fc.boolean(),
          formats: fc.array(words, { minLength: 1, maxLength: 2 }),
        }),
      }),
      more: partly({
        added: day,
        bestFor: words,
        maker: words,
        license: words,
        alsoIn: fc.constant<string[]>(['hosts']),
        platforms: fc.array(words, { minLength: 1, maxLength: 2 }),
        tags: fc.subarray(['local', 'small', 'open']),
        pros: fc.array(words, { maxLength: 2 }),
        successor: fc.constantFrom(...others),
        compareWith: fc.subarray([...others]),
        aliases: fc.constant<string[]>([`${slug}-before`]),
        history: fc.array(fc.record({ date: day, change: words }), { maxLength: 2 }),
      }),
      pricing: fc.record({
        entry: fc.constantFrom('free' as const, 'paid' as const),
        summary: words,
        plans: fc.array(plan, { maxLength: 2 }),
      }),
      provenance: fc.constantFrom<Tool['provenance']>({}, { license: { source: 'https://x.example/licence', verified: '2026-01-01' } }),
      panel: fc.subarray([...personas]).chain((of) => fc.tuple(...of.map(review))),
    })
    .map(({ required, more, pricing, provenance, panel }) => {
      const reviews = panel.map((each) => ({ ...each, file: `tools/${slug}/${each.file}` }));
      return makeTool({ slug, ...required, ...more, pricing, provenance, reviews });
    });

/** Catalogs of all kinds, as a build could have read them: from none to four tools, hostile words, every field now there and now not. */
export const variedCatalogs: fc.Arbitrary<Catalog> = fc
  .record({
    personas: fc.subarray(['maker', 'buyer', 'doubter']),
    slugs: fc.subarray(['alpha', 'beta', 'gamma', 'zeta']),
    bodies: fc.tuple(body, body, body),
    features: fc.record({ votes: fc.boolean(), newsletter: fc.boolean(), bookmarks: fc.boolean(), admin: fc.boolean() }),
    scope: fc.constantFrom('category' as const, 'all' as const),
    counted: fc.boolean(),
    noted: fc.boolean(),
  })
  .chain(({ personas, slugs, bodies: [charter, guide, note], features, scope, counted, noted }) =>
    fc
      .tuple(...slugs.map((slug) => tool(slug, personas, slugs.filter((other) => other !== slug).concat(slugs.length < 2 ? [slug] : []))))
      .map((tools) => {
        const [a, b] = slugs;
        const pair = a && b ? pairSlug(a, b) : null;
        return freezeDeeply(
          makeCatalog({
            site: makeSite({ features, pairing: { scope, maxPerTool: 2, minReviews: 0 } }),
            personas: personas.map((id, index) => makePersona({ id, order: index + 1, body: charter })),
            categories: [makeCategory({ specs: SPECS, body: guide }), makeCategory({ id: 'hosts' })],
            tools,
            notes: new Map(noted && pair ? [[pair, makeNote({ pair, pick: 'depends', date: '2026-03-01', body: note })]] : []),
            votes:
              counted && a && pair
                ? {
                    version: 1,
                    taken: '2026-03-10T10:00:00Z',
                    tools: { [a]: { ship: 3, skip: 1 } },
                    pairs: { [pair]: { a: 1, b: 0, neither: 2 } },
                  }
                : null,
          }),
        );
      }),
  );
