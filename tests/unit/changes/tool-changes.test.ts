import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { toolChanges, type ToolChange } from '#src/changes/tool-changes.ts';
import { makeReview, makeTool } from '../factories.ts';

function summarise(changes: readonly ToolChange[]) {
  return changes.map((change) => {
    const move = 'move' in change ? change.move : null;
    const takes = move && [...move.reviews, ...move.takes].map(({ persona }) => persona);
    return [change.id, takes, move && [move.before.verdict, move.after.verdict, move.after.score]];
  });
}

test('makes one change of a new tool and the reviews of its first day', () => {
  const reviews = [
    makeReview({ score: 90 }),
    makeReview({ persona: 'buyer', score: 80 }),
    makeReview({ persona: 'late', date: '2026-10-09' }),
  ];
  expect(summarise(toolChanges(makeTool({ added: '2026-10-01', reviews })))).toEqual([
    ['panel-alpha-2026-10-09', ['late'], ['ship', 'ship', 250 / 3]],
    ['added-alpha-2026-10-01', ['maker', 'buyer'], ['none', 'ship', 85]],
  ]);
});

test('follows the panel from verdict to verdict through takes as they stood', () => {
  const reviews = [
    makeReview({ persona: 'maker', score: 80, date: '2026-01-01' }),
    makeReview({
      persona: 'doubter',
      score: 60,
      verdict: 'ship',
      date: '2026-01-01',
      revised: '2026-03-01',
      history: [{ date: '2026-01-01', score: 30, verdict: 'skip', reason: 'No licence then.' }],
    }),
    makeReview({ persona: 'buyer', score: 20, verdict: 'skip', date: '2026-02-01' }),
  ];
  expect(summarise(toolChanges(makeTool({ reviews })))).toEqual([
    ['panel-alpha-2026-03-01', ['doubter'], ['skip', 'ship', 160 / 3]],
    ['panel-alpha-2026-02-01', ['buyer'], ['split', 'skip', 130 / 3]],
    ['panel-alpha-2026-01-01', ['maker', 'doubter'], ['none', 'split', 55]],
  ]);
});

test('keeps news and price of one day apart, and of two prices of a day the later', () => {
  const tool = makeTool({
    history: [
      { date: '2026-05-01', change: 'Bought.' },
      { date: '2026-05-01', change: 'Renamed.' },
    ],
    pricing: {
      entry: 'free',
      summary: 'Free',
      since: '2026-05-01',
      history: [
        { date: '2026-01-01', entry: 'paid', summary: 'Ten a month' },
        { date: '2026-05-01', entry: 'paid', summary: 'Five a month' },
      ],
    },
  });
  expect(toolChanges(tool).map(({ tool: _tool, ...change }) => change)).toEqual([
    {
      id: 'price-alpha-2026-05-01',
      day: '2026-05-01',
      kind: 'price',
      price: { entry: 'free', summary: 'Free' },
      before: { entry: 'paid', summary: 'Ten a month' },
    },
    {
      id: 'news-alpha-2026-05-01',
      day: '2026-05-01',
      kind: 'news',
      news: [
        { kind: 'news', day: '2026-05-01', change: 'Bought.', url: undefined },
        { kind: 'news', day: '2026-05-01', change: 'Renamed.', url: undefined },
      ],
    },
    {
      id: 'price-alpha-2026-01-01',
      day: '2026-01-01',
      kind: 'price',
      price: { entry: 'paid', summary: 'Ten a month' },
      before: null,
    },
  ]);
});

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
const verdict = fc.constantFrom('ship' as const, 'skip' as const);
const score = fc.integer({ min: 0, max: 100 });

/** A review whose days are in order, as the check asks of editors. */
const review = (persona: string): fc.Arbitrary<Review> =>
  fc.array(fc.record({ date: day, score, verdict }), { minLength: 1, maxLength: 4 }).map((stands) => {
    const days = stands.map(({ date }) => date).sort();
    const dated = stands.map((stand, index) => ({ ...stand, date: days[index] ?? stand.date, reason: 'It changed.' }));
    const { reason: _reason, date: last, ...now } = dated.at(-1) ?? { date: '', score: 0, verdict: 'skip' as const, reason: '' };
    return makeReview({
      persona,
      ...now,
      date: dated[0]?.date ?? last,
      ...(dated.length > 1 ? { revised: last, history: dated.slice(0, -1) } : {}),
    });
  });

const tool: fc.Arbitrary<Tool> = fc
  .record({
    added: day,
    reviews: fc.tuple(review('maker'), review('buyer'), review('doubter')),
    history: fc.array(fc.record({ date: day, change: fc.constant('It moved.') }), { maxLength: 3 }),
    since: day,
  })
  .map(({ since, ...rest }) => makeTool({ ...rest, pricing: { entry: 'free', summary: 'Free', since } }));

const idsOf = (changed: Tool) => toolChanges(changed).map(({ id }) => id);

test('gives every change an identity of its own', () => {
  fc.assert(
    fc.property(tool, (any) => {
      expect(new Set(idsOf(any)).size).toBe(idsOf(any).length);
    }),
  );
});

test('never changes the identity of a change because of what comes later or is renamed', () => {
  fc.assert(
    fc.property(tool, review('late'), (before, late) => {
      const after = {
        ...before,
        name: 'Another name',
        tagline: 'Another tagline',
        reviews: [...before.reviews, late],
        history: [...(before.history ?? []), { date: '2026-03-01', change: 'Bought.' }],
        pricing: {
          entry: 'paid' as const,
          summary: 'Ten a month',
          since: '2026-03-02',
          history: [{ date: before.pricing.since ?? '', entry: 'free' as const, summary: 'Free' }],
        },
      };
      expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
    }),
  );
});

test('ends where the panel stands today', () => {
  fc.assert(
    fc.property(tool, (any) => {
      const latest = toolChanges(any).find((change) => 'move' in change && change.move !== null);
      const after = latest && 'move' in latest ? latest.move?.after : null;
      const mean = any.reviews.reduce((sum, each) => sum + each.score, 0) / any.reviews.length;
      expect(after?.score).toBeCloseTo(mean);
    }),
  );
});
