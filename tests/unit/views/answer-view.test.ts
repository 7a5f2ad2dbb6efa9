import { expect, test } from 'vitest';
import type { Review, Verdict } from '#src/catalog/schema/review.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildAnswerView, type AnswerView } from '#src/views/answer-view.ts';
import { makeCatalog, makeCategory, makePersona, makeReview, makeTool } from '../factories.ts';

const personas = ['maker', 'doubter', 'buyer'].map((id, index) => makePersona({ id, order: index + 1 }));
const specs = [
  { key: 'memory', label: 'Memory', kind: 'number', unit: 'GB', better: 'lower' },
  { key: 'offline', label: 'Works offline', kind: 'boolean', better: 'higher' },
  { key: 'input', label: 'Input', kind: 'list' },
] as const;

/** A panel from `88s 61k –`: scores in persona order, `s` ships, `k` skips, a dash for no take. */
function panel(text: string): readonly Review[] {
  return text.split(' ').flatMap((take, index) => {
    const verdict: Verdict = take.endsWith('s') ? 'ship' : 'skip';
    return take === '–' ? [] : [makeReview({ persona: personas[index]?.id ?? '', score: Number.parseInt(take, 10), verdict })];
  });
}

function answer(...given: readonly Partial<Tool>[]): AnswerView {
  const slugs = ['alpha', 'beta', 'gamma', 'delta'];
  const tools = given.map((each, index) => makeTool({ slug: slugs[index] ?? '', ...each }));
  return buildAnswerView(makeCatalog({ personas, tools, categories: [makeCategory({ specs })] }), tools);
}

const sentenceOf = (...panels: readonly string[]) => answer(...panels.map((text) => ({ reviews: panel(text) }))).sentence;

test('says in a sentence what the panel says of each, and who is ahead by how much', () => {
  expect(sentenceOf('88s 78s 80s', '80s 75s 70k')).toBe('The panel ships both. Alpha is ahead by 7 points, 82 to 75.');
  expect(sentenceOf('88s 78s 80s', '60k 50k 55s')).toBe('The panel ships Alpha and skips Beta. Alpha is ahead by 27 points, 82 to 55.');
  expect(sentenceOf('81s 80s 80s', '80s 80s 80s')).toBe('The panel ships both, with Alpha and Beta level at 80.');
  expect(sentenceOf('88s 60k –', '80s 75s 70k')).toBe('The panel ships Beta and is split on Alpha. Beta is ahead by 1 point, 75 to 74.');
});

test('does not hide that the panel scores higher what it does not ship', () => {
  expect(sentenceOf('60s 60s 20k', '70k 70k 90s')).toBe('The panel ships Alpha and skips Beta, but scores Beta higher, 77 to 47.');
});

test('says which tools nobody has reviewed', () => {
  expect(sentenceOf('– – –', '– – –')).toBe('No persona has reviewed either tool yet, so the panel has no answer.');
  expect(sentenceOf('– – –', '70k 70k 90s')).toBe('The panel skips Beta; it has not reviewed Alpha yet.');
});

test('answers on three tools as on two', () => {
  expect(sentenceOf('88s 78s 80s', '80s 75s 70k', '40k 50k 60k')).toBe(
    'The panel ships Alpha and Beta and skips Gamma. Alpha is ahead of Beta by 7 points, 82 to 75.',
  );
  expect(sentenceOf('– – –', '– – –', '– – –')).toBe('No persona has reviewed any of them yet, so the panel has no answer.');
});

test('warns of panels with fewer than three reviews', () => {
  expect(answer({ reviews: panel('88s 78s –') }, { reviews: panel('80s – –') }).caution).toBe(
    'A thin panel: 2 reviews of Alpha and 1 review of Beta. Read it as an early sign.',
  );
  expect(answer({ reviews: panel('88s 78s 80s') }, {}).caution).toBeUndefined();
});

test('says where the personas are furthest apart and closest', () => {
  const gapsOf = (...panels: readonly string[]) => answer(...panels.map((text) => ({ reviews: panel(text) }))).gaps;
  expect(gapsOf('88s 60s 70s', '80s 82s 70s')).toBe('Furthest apart: Doubter, 60 to 82. Closest: Buyer, level at 70.');
  expect(gapsOf('88s 60s 90s', '80s 82s –')).toBe(
    'Furthest apart: Doubter, 60 to 82. Closest: Maker, 88 to 80. Not every persona has scored both: on the 2 that have, 74 to 81.',
  );
  expect(gapsOf('88s – –', '80s 82s 70s')).toBe('Only the Maker has scored both: 88 to 80.');
  expect(gapsOf('88s 70s –', '80s 62s –')).toBe('Every persona that scored both sees 8 points between them.');
  expect(gapsOf('88s – –', '– 82s 70s')).toBe('No persona has scored both yet.');
  expect(gapsOf('88s 70s –', '88s 70s –')).toBe('Level with every persona that scored both.');
});

test('turns the largest differences into lines that finish “Choose … if”, each leading to its row', () => {
  const { sides } = answer(
    { reviews: panel('88s 61k 70s'), license: 'MIT', bestFor: 'Laptops', specs: { memory: 4, input: ['Text', 'Image'] } },
    {
      reviews: panel('60k 82s 70s'),
      license: 'Proprietary',
      pricing: { entry: 'paid', summary: 'Paid' },
      platforms: ['Linux', 'macOS'],
      specs: { memory: 8, offline: true, input: ['Text', 'Video'] },
    },
  );
  expect(sides.map(({ name, reasons }) => [name, reasons.map(({ text, href }) => `${text} #${href}`)])).toEqual([
    [
      'Alpha',
      [
        'your case is “Laptops” #fact-best-for',
        'it must cost nothing: Beta is paid #fact-pricing',
        'the licence matters: MIT, not proprietary #fact-license',
        'you judge like the Maker: 88 to 60, ship against skip #take-maker',
      ],
    ],
    ['Beta', ['you judge like the Doubter: 82 to 61, ship against skip #take-doubter', 'Input must include Video #fact-input']],
  ]);
});

test('compares plans by the month, and says so', () => {
  const selling = (price: number) => ({
    pricing: { entry: 'paid' as const, summary: 'Paid', plans: [{ name: 'Pro', price, per: 'month' as const }] },
  });
  expect(answer(selling(20), selling(50)).sides[0]?.reasons).toEqual([
    { text: 'the price decides: plans from $20 a month, against $50', href: 'pricing' },
  ]);
});

test('speaks of several others together where they are alike, and apart where they are not', () => {
  const paid = { pricing: { entry: 'paid', summary: 'Paid' } } as const;
  const asked = { pricing: { entry: 'contact', summary: 'Ask us' } } as const;
  expect(answer({}, paid, paid).sides[0]?.reasons[0]?.text).toBe('it must cost nothing: Beta and Gamma are paid');
  expect(answer({}, paid, asked).sides[0]?.reasons[0]?.text).toBe('it must cost nothing: Beta is paid and Gamma is on request');
});

test('says so where nothing speaks for a tool alone', () => {
  expect(answer({}, {}).sides.map(({ reasons, noReason }) => [reasons, noReason])).toEqual([
    [[], 'No recorded fact speaks for it alone.'],
    [[], 'No recorded fact speaks for it alone.'],
  ]);
});

test('says what would flip the answer: a verdict, a score, a weight, a price', () => {
  const { flips } = answer(
    { reviews: panel('90s 60s 55k') },
    { reviews: panel('70s 75s 50k'), pricing: { entry: 'freemium', summary: 'Free plan' } },
  );
  expect(flips.map(({ text, href }) => `${text} #${href}`)).toEqual([
    'One verdict: if the Doubter were to skip Alpha, its panel would go from ship to skip. #take-doubter',
    'A score gap of 4 points: Beta passes Alpha if its panel scores it that much higher, or the Buyer alone 61 instead of 50. #take-buyer',
    'One weight: with the Doubter counted twice, Beta leads. #weights',
    'A price: Alpha is the easier start, unless Beta were to have no paid plans. #fact-pricing',
  ]);
});

test('says how many would have to change their minds where one is not enough', () => {
  const { flips } = answer({ reviews: panel('90s 90s 90s') }, { reviews: panel('70s 70s 70s') });
  expect(flips.map(({ text }) => text)).toEqual([
    'Verdicts: no single persona turns one; on Alpha and Beta it takes 2.',
    'A score gap of 21 points: Beta passes Alpha if its panel scores it that much higher.',
  ]);
});
