import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelScore, panelShip, panelTally, panelVerdict } from '#src/comparison/panel.ts';
import { makeReview } from '../factories.ts';

const takes = fc.array(fc.record({ verdict: fc.constantFrom('ship' as const, 'skip' as const), score: fc.integer({ min: 0, max: 100 }) }), {
  maxLength: 9,
});
const panelOf = (...verdicts: ('ship' | 'skip')[]) => verdicts.map((verdict) => makeReview({ verdict }));

describe('the panel verdict', () => {
  test.each([
    { verdicts: [], verdict: 'none' },
    { verdicts: ['ship'], verdict: 'ship' },
    { verdicts: ['skip'], verdict: 'skip' },
    { verdicts: ['ship', 'skip'], verdict: 'split' },
    { verdicts: ['ship', 'ship', 'skip'], verdict: 'ship' },
    { verdicts: ['skip', 'ship', 'skip'], verdict: 'skip' },
  ] as const)('of $verdicts is $verdict', ({ verdicts, verdict }) => {
    expect(panelVerdict(panelOf(...verdicts))).toBe(verdict);
  });

  test('ignores the order of the reviews', () => {
    fc.assert(fc.property(takes, (panel) => panelVerdict(panel) === panelVerdict(panel.toReversed())));
  });

  test('turns round when every take turns round', () => {
    const turned = { ship: 'skip', skip: 'ship', split: 'split', none: 'none' } as const;
    const flip = (panel: readonly { verdict: 'ship' | 'skip'; score: number }[]) =>
      panel.map((take) => ({ ...take, verdict: turned[take.verdict] }));
    fc.assert(fc.property(takes, (panel) => panelVerdict(flip(panel)) === turned[panelVerdict(panel)]));
  });
});

describe('the panel ship', () => {
  test('is the ship share in whole percent, halves rounded up', () => {
    const shares = [1, 2, 5].map((ships) =>
      panelShip(panelOf(...Array<'ship'>(ships).fill('ship'), ...Array<'skip'>(8 - ships).fill('skip'))),
    );
    expect(shares).toEqual([13, 25, 63]);
  });

  test('is unknown without a review', () => {
    expect(panelShip([])).toBeNull();
  });
});

describe('the panel score', () => {
  test('is the mean of the scores', () => {
    expect(panelScore([makeReview({ score: 88 }), makeReview({ score: 81 })])).toBe(84.5);
  });

  test('is unknown without a review', () => {
    expect(panelScore([])).toBeNull();
  });

  test('lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(takes, (panel) => {
        const scores = panel.map((take) => take.score);
        const score = panelScore(panel);
        return score === null ? panel.length === 0 : score >= Math.min(...scores) && score <= Math.max(...scores);
      }),
    );
  });
});

test('the tally counts every review once', () => {
  expect(panelTally(panelOf('ship', 'skip', 'ship'))).toEqual({ ship: 2, skip: 1 });
});
