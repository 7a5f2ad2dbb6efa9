import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Review } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { flipsOf, type Flip } from '#src/comparison/answer/flips.ts';
import { standingOf } from '#src/comparison/answer/standing.ts';
import { panelVerdict } from '#src/comparison/panel.ts';
import { weighTakes } from '#src/comparison/weights.ts';
import { makeTool } from '../../factories.ts';
import { panel, panels, PERSONAS } from './panels.ts';

const anyPanel = fc
  .array(fc.option(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.boolean())), { minLength: 5, maxLength: 5 })
  .map((takes) => panel(takes.map((take) => (take ? `${take[0]}${take[1] ? 's' : 'k'}` : '–')).join(' ')));
const anyTools = fc
  .array(anyPanel, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((reviews, index) => makeTool({ slug: `t${index}`, reviews })));

type Of<Kind extends Flip['kind']> = Extract<Flip, { kind: Kind }>;

/** What the flips of one kind are, for any tools. */
function everyFlip<Kind extends Flip['kind']>(kind: Kind, check: (flip: Of<Kind>, tools: readonly Tool[]) => void): void {
  fc.assert(
    fc.property(anyTools, (tools) => {
      for (const flip of flipsOf(PERSONAS, tools, 'USD')) if (flip.kind === kind) check(flip as Of<Kind>, tools);
    }),
    { numRuns: 400 },
  );
}

/** Place of the tool that leads once the reviews of each are changed; `null` where none does. */
function leaderAfter(tools: readonly Tool[], change: (reviews: readonly Review[], place: number) => readonly Review[]): number | null {
  const { lead } = standingOf(tools.map(({ reviews }, place) => ({ reviews: change(reviews, place) })));
  return lead.kind === 'ahead' ? lead.leader : null;
}

test('gives one persona the least score that puts the second in the lead', () => {
  everyFlip('score', ({ place, alone }, tools) => {
    if (!alone) return;
    const leaderWith = (score: number) =>
      leaderAfter(tools, (reviews, other) =>
        other === place ? reviews.map((review) => (review.persona === alone.persona.id ? { ...review, score } : review)) : reviews,
      );
    expect(leaderWith(alone.to)).toBe(place);
    expect(leaderWith(alone.to - 1)).not.toBe(place);
  });
});

test('gives the gap by which a whole panel would have to score the second higher', () => {
  everyFlip('score', ({ place, by }, tools) => {
    const leaderWith = (more: number) =>
      leaderAfter(tools, (reviews, other) =>
        other === place ? reviews.map((review) => ({ ...review, score: review.score + more })) : reviews,
      );
    expect(leaderWith(by)).toBe(place);
    expect(leaderWith(by - 1)).not.toBe(place);
  });
});

test('names a weight only if it puts the second in the lead of all', () => {
  everyFlip('weight', ({ place, persona, weight }, tools) => {
    expect(leaderAfter(tools, (reviews) => weighTakes(reviews, { [persona.id]: weight }))).toBe(place);
  });
});

test('names a persona only if its change of mind turns the verdict', () => {
  everyFlip('verdict', ({ place, persona, to, before, after }, tools) => {
    const reviews = tools[place]?.reviews ?? [];
    const turned = reviews.map((review) => (review.persona === persona.id ? { ...review, verdict: to } : review));
    expect([panelVerdict(reviews), panelVerdict(turned)]).toEqual([before, after]);
    expect(after).not.toBe(before);
  });
});

test('picks, to turn a verdict, whoever is least sure of it', () => {
  expect(flipsOf(PERSONAS, panels('90s 55s 40k', '90s 80s 85s'), 'USD')[0]).toEqual({
    kind: 'verdict',
    place: 0,
    persona: PERSONAS[1],
    to: 'skip',
    before: 'ship',
    after: 'skip',
  });
  expect(flipsOf(PERSONAS, panels('90s 88s 85s 80s', '90s 80s 85s 80s 90s'), 'USD')[0]).toEqual({
    kind: 'verdicts',
    places: [0],
    count: 2,
  });
  expect(flipsOf(PERSONAS, panels('90s 88s 85s', '90s 80s 85s'), 'USD')[0]).toEqual({ kind: 'verdicts', places: [0, 1], count: 2 });
});

test('finds the persona whose double weight puts the second ahead, or the one whose absence does', () => {
  const weightOf = (...texts: readonly string[]) => flipsOf(PERSONAS, panels(...texts), 'USD').find(({ kind }) => kind === 'weight');
  expect(weightOf('90s 60s', '70s 75s')).toEqual({ kind: 'weight', place: 1, persona: PERSONAS[1], weight: 2 });
  expect(weightOf('100s 60s 60s', '50s 65s 65s')).toEqual({ kind: 'weight', place: 1, persona: PERSONAS[0], weight: 0 });
  expect(weightOf('90s 90s', '70s 70s')).toBeUndefined();
});

test('speaks of the easiest start only where one tool has it alone', () => {
  const entering = (slug: string, entry: 'free' | 'freemium' | 'paid') => makeTool({ slug, pricing: { entry, summary: 'Plans' } });
  const flip = (...tools: readonly Tool[]) => flipsOf(PERSONAS, tools, 'USD');
  expect(flip(entering('a', 'paid'), entering('b', 'free'), entering('c', 'paid'))).toEqual([
    { kind: 'entry', place: 1, next: [0, 2], from: 'paid', to: 'free' },
  ]);
  expect(flip(entering('a', 'free'), entering('b', 'free'), entering('c', 'paid'))).toEqual([]);
});

test('says at which price the cheaper start would be the dearer one, between like units alone', () => {
  const selling = (slug: string, price: number, per: 'month' | 'once') =>
    makeTool({ slug, pricing: { entry: 'paid', summary: 'Paid', plans: [{ name: 'Pro', price, per }] } });
  expect(flipsOf(PERSONAS, [selling('a', 20, 'month'), selling('b', 50, 'month')], 'USD')).toEqual([
    { kind: 'price', place: 0, other: 1, row: { unit: 'month', currency: 'USD' }, price: 50 },
  ]);
  expect(flipsOf(PERSONAS, [selling('a', 20, 'month'), selling('b', 50, 'once')], 'USD')).toEqual([]);
});
