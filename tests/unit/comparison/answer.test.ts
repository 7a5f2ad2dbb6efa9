import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { flipsOf } from '#src/comparison/answer/flips.ts';
import { reasonsFor } from '#src/comparison/answer/reasons.ts';
import { standingOf } from '#src/comparison/answer/standing.ts';
import { panelScore, panelVerdict } from '#src/comparison/panel.ts';
import { weighedScore } from '#src/comparison/weights.ts';
import { makeCatalog, makeCategory, makePersona, makeReview, makeTool } from '../factories.ts';

const personas = ['maker', 'doubter', 'buyer', 'dreamer', 'planner'].map((id, index) => makePersona({ id, order: index + 1 }));

/** A panel from `88s 61k –`: scores in persona order, `s` ships, `k` skips, a dash for no take. */
function panel(text: string): readonly Review[] {
  return text.split(' ').flatMap((take, index) => {
    const verdict: Verdict = take.endsWith('s') ? 'ship' : 'skip';
    return take === '–' ? [] : [makeReview({ persona: personas[index]?.id ?? '', score: Number.parseInt(take, 10), verdict })];
  });
}

const tool = (slug: string, given: Partial<Tool> = {}) => makeTool({ slug, ...given });
const panels = (...texts: readonly string[]) => texts.map((text, index) => tool(`t${index}`, { reviews: panel(text) }));

const anyPanel = fc
  .array(fc.option(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.boolean())), { minLength: 5, maxLength: 5 })
  .map((takes) => panel(takes.map((take) => (take ? `${take[0]}${take[1] ? 's' : 'k'}` : '–')).join(' ')));
const anyTools = fc
  .array(anyPanel, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((reviews, index) => tool(`t${index}`, { reviews })));

test('tells who leads in the points that the page shows', () => {
  expect(standingOf(panels('88s 78s', '80s 70k'))).toEqual({
    verdicts: ['ship', 'split'],
    scores: [83, 75],
    lead: { kind: 'ahead', leader: 0, second: 1, by: 8 },
    thin: [0, 1],
  });
});

test('calls tools level that show the same score, and knows of no lead with one panel alone', () => {
  expect(standingOf(panels('80s', '81s 79s', '60k')).lead).toEqual({ kind: 'level', places: [0, 1] });
  expect(standingOf(panels('80s', '–')).lead).toEqual({ kind: 'unknown' });
});

test('gives every score gap that turns the lead: less by one would not do', () => {
  fc.assert(
    fc.property(anyTools, (tools) => {
      for (const flip of flipsOf(personas, tools, 'USD')) {
        if (flip.kind !== 'score' || !flip.alone) continue;
        const { persona, to } = flip.alone;
        const meanWith = (score: number) =>
          panelScore((tools[flip.place]?.reviews ?? []).map((review) => (review.persona === persona.id ? { ...review, score } : review))) ??
          0;
        const leader = panelScore(tools[flip.leader]?.reviews ?? []) ?? 0;
        expect(meanWith(to)).toBeGreaterThan(leader);
        expect(meanWith(to - 1)).toBeLessThanOrEqual(leader + 1e-9);
      }
    }),
  );
});

test('names a persona only if its change of mind turns the verdict, and a weight only if it turns the lead', () => {
  fc.assert(
    fc.property(anyTools, (tools) => {
      for (const flip of flipsOf(personas, tools, 'USD')) {
        const reviews = tools['place' in flip ? flip.place : 0]?.reviews ?? [];
        if (flip.kind === 'verdict') {
          const turned = reviews.map((review) => (review.persona === flip.persona.id ? { ...review, verdict: flip.to } : review));
          expect([panelVerdict(reviews), panelVerdict(turned)]).toEqual([flip.before, flip.after]);
          expect(flip.after).not.toBe(flip.before);
        }
        if (flip.kind === 'weight') {
          const best = Math.max(...standingOf(tools).scores.map((score) => score ?? -1));
          expect(Math.round(panelScore(reviews) ?? 0)).toBeLessThanOrEqual(best);
          expect(weighedScore(reviews, { [flip.persona.id]: flip.weight })).not.toBeNull();
        }
      }
    }),
  );
});

test('picks, to turn a verdict, whoever is least sure of it', () => {
  expect(flipsOf(personas, panels('90s 55s 40k', '90s 80s 85s'), 'USD')[0]).toEqual({
    kind: 'verdict',
    place: 0,
    persona: personas[1],
    to: 'skip',
    before: 'ship',
    after: 'skip',
  });
  expect(flipsOf(personas, panels('90s 88s 85s 80s', '90s 80s 85s 80s 90s'), 'USD')[0]).toEqual({ kind: 'verdicts', place: 0, count: 2 });
});

test('finds the persona whose double weight puts the second ahead, or the one whose absence does', () => {
  const weightOf = (...texts: readonly string[]) => flipsOf(personas, panels(...texts), 'USD').find(({ kind }) => kind === 'weight');
  expect(weightOf('90s 60s', '70s 75s')).toEqual({ kind: 'weight', place: 1, persona: personas[1], weight: 2 });
  expect(weightOf('100s 60s 60s', '50s 65s 65s')).toEqual({ kind: 'weight', place: 1, persona: personas[0], weight: 0 });
  expect(weightOf('90s 90s', '70s 70s')).toBeUndefined();
});

test('says at which price the cheaper start would be the dearer one, between like units alone', () => {
  const selling = (slug: string, price: number, per: 'month' | 'once') =>
    tool(slug, { pricing: { entry: 'paid', summary: 'Paid', plans: [{ name: 'Pro', price, per }] } });
  expect(flipsOf(personas, [selling('a', 20, 'month'), selling('b', 50, 'month')], 'USD')).toEqual([
    { kind: 'price', place: 0, other: 1, row: { unit: 'month', currency: 'USD' }, price: 50 },
  ]);
  expect(flipsOf(personas, [selling('a', 20, 'month'), selling('b', 50, 'once')], 'USD')).toEqual([]);
});

test('turns differences into reasons, the largest first and each for one side', () => {
  const spec = { key: 'offline', label: 'Works offline', kind: 'boolean', better: 'higher' } as const;
  const tools = [
    tool('alpha', { license: 'MIT', specs: { offline: true }, reviews: panel('88s 61k'), bestFor: 'Laptops' }),
    tool('beta', {
      license: 'Proprietary',
      specs: { offline: false },
      reviews: panel('70k 82s'),
      pricing: { entry: 'paid', summary: 'Paid' },
      platforms: ['Linux'],
    }),
  ];
  const [ofAlpha, ofBeta] = reasonsFor(makeCatalog({ personas, tools, categories: [makeCategory({ specs: [spec] })] }), tools);
  expect(ofAlpha?.map(({ kind, weight }) => [kind, weight])).toEqual([
    ['best-for', 90],
    ['entry', 80],
    ['license', 70],
    ['persona', 64],
  ]);
  expect(ofBeta).toEqual([
    { kind: 'persona', persona: personas[1], score: 82, others: [61], shipsAlone: true, verdict: 'ship', weight: 65.5 },
  ]);
});

test('has no reason for a tool that is ahead in nothing that is recorded', () => {
  const tools = [tool('alpha'), tool('beta'), tool('gamma', { status: 'discontinued' })];
  expect(reasonsFor(makeCatalog({ tools }), tools)).toEqual([[], [], []]);
});

test('counts it as a reason that the others are no longer made', () => {
  const tools = [tool('alpha'), tool('beta', { status: 'discontinued' })];
  expect(reasonsFor(makeCatalog({ tools }), tools)).toEqual([[{ kind: 'status', others: ['discontinued'], weight: 100 }], []]);
});
