import fc from 'fast-check';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { makeCatalog, makeNote, makeReview, makeSite, makeTool } from '../factories.ts';

const WORDS = ['a', 'b', 'c', 'd'];
const PERSONAS = ['maker', 'buyer', 'doubter'];
const SLUGS = ['alpha', 'beta', 'delta', 'epsilon', 'eta', 'gamma', 'iota', 'theta', 'zeta'];

/** Invents a tool from so few values that any two are often alike. */
export function toolArbitrary(slug: string): fc.Arbitrary<Tool> {
  return fc
    .record({
      category: fc.constantFrom('engines', 'hosts'),
      alsoIn: fc.subarray(['models', 'hosts']),
      tagline: fc.constantFrom('Does it', 'Does that'),
      status: fc.constantFrom('active' as const, 'active' as const, 'beta' as const, 'discontinued' as const),
      verified: fc.constantFrom('2024-01-01', '2026-01-01'),
      tags: fc.subarray(WORDS),
      specs: fc.dictionary(fc.constantFrom(...WORDS), fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 1 })), { maxKeys: 2 }),
      pricing: fc.constantFrom('free' as const, 'paid' as const).map((entry) => ({ entry, summary: 'A price' })),
      reviews: fc
        .dictionary(
          fc.constantFrom(...PERSONAS),
          fc.tuple(fc.constantFrom('ship' as const, 'skip' as const), fc.constantFrom('2024-01-01', '2025-12-01')),
        )
        .map((takes) => Object.entries(takes).map(([persona, [verdict, date]]) => makeReview({ persona, verdict, date }))),
      compareWith: fc.subarray(SLUGS, { maxLength: 2 }).map((others) => others.filter((other) => other !== slug)),
    })
    .map((given) => makeTool({ slug, ...given }));
}

/** Invents a catalog in which every rule of the gate finds work. */
export const catalogArbitrary: fc.Arbitrary<Catalog> = fc
  .record({
    tools: fc.subarray(SLUGS).chain((slugs) => fc.tuple(...slugs.map(toolArbitrary))),
    scope: fc.constantFrom('category' as const, 'all' as const),
    maxPerTool: fc.integer({ min: 1, max: 4 }),
    minReviews: fc.integer({ min: 0, max: 2 }),
    noted: fc.subarray(['alpha-vs-beta', 'beta-vs-gamma', 'eta-vs-unborn'], { maxLength: 2 }),
  })
  .map(({ tools, scope, maxPerTool, minReviews, noted }) =>
    makeCatalog({
      tools,
      site: makeSite({ pairing: { scope, maxPerTool, minReviews } }),
      notes: new Map(noted.map((pair) => [pair, makeNote({ pair })])),
    }),
  );
