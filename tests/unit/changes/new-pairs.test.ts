import { expect, test } from 'vitest';
import { listNewPairs } from '#src/changes/new-pairs.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

const WEEK = { since: '2026-11-16', until: '2026-11-22' };

function slugs(catalog: ReturnType<typeof makeCatalog>): readonly string[] {
  return listNewPairs(catalog, WEEK).map(({ slug }) => slug);
}

test('takes a comparison for new when the second of its tools was added and reviewed', () => {
  const tools = [
    makeTool({ slug: 'old', added: '2026-01-01', reviews: [makeReview({ date: '2026-01-02' })] }),
    makeTool({ slug: 'older', added: '2025-01-01', reviews: [makeReview({ date: '2025-01-02' })] }),
    makeTool({ slug: 'late-review', added: '2026-01-01', reviews: [makeReview({ date: '2026-11-16' })] }),
    makeTool({ slug: 'new', added: '2026-11-22', reviews: [makeReview({ date: '2026-01-01' })] }),
    makeTool({ slug: 'newer', added: '2026-11-23', reviews: [makeReview({ date: '2026-01-01' })] }),
  ];
  expect(slugs(makeCatalog({ tools }))).toEqual([
    'late-review-vs-new',
    'new-vs-old',
    'new-vs-older',
    'late-review-vs-old',
    'late-review-vs-older',
  ]);
});

test('goes by a take’s first day, not by its revision, and by as many reviews as a page asks for', () => {
  const history = [{ date: '2026-01-01', score: 10, verdict: 'skip' as const, reason: 'It was new.' }];
  const revised = makeReview({ date: '2026-11-20', revised: '2026-11-20', history });
  const tools = [
    makeTool({ added: '2026-01-01', reviews: [revised, makeReview({ persona: 'buyer', date: '2026-11-18' })] }),
    makeTool({ slug: 'beta', added: '2026-01-01', reviews: [makeReview(), makeReview({ persona: 'buyer' })] }),
  ];
  const site = makeSite();
  expect(slugs(makeCatalog({ tools, site }))).toEqual([]);
  expect(slugs(makeCatalog({ tools, site: { ...site, pairing: { ...site.pairing, minReviews: 2 } } }))).toEqual(['alpha-vs-beta']);
});

test('goes by reviews alone where a record does not say when it came', () => {
  const tools = [makeTool({ reviews: [makeReview({ date: '2026-11-17' })] }), makeTool({ slug: 'beta', reviews: [makeReview()] })];
  expect(slugs(makeCatalog({ tools }))).toEqual(['alpha-vs-beta']);
});
