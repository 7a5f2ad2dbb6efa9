import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelScore, panelVerdict } from '#src/comparison/panel.ts';
import {
  areWeightsEqual,
  decodeWeights,
  encodeWeights,
  weighedScore,
  weighTakes,
  weightOf,
  type Weight,
  type Weights,
} from '#src/comparison/weights.ts';
import { makeReview } from '../factories.ts';

const PERSONAS = ['builder', 'skeptic', 'futurist', 'founder', 'pm'];

const weight = fc.constantFrom<Weight>(0, 1, 2);
const weightsOf = (value: fc.Arbitrary<Weight>): fc.Arbitrary<Weights> =>
  fc.tuple(...PERSONAS.map(() => value)).map((values) => Object.fromEntries(PERSONAS.map((id, index) => [id, values[index] ?? 1])));
const takes = fc
  .subarray(PERSONAS)
  .chain((personas) => fc.tuple(...personas.map((persona) => takeOf(persona))))
  .map((list) => [...list]);

function takeOf(persona: string) {
  return fc.record({
    persona: fc.constant(persona),
    score: fc.integer({ min: 0, max: 100 }),
    verdict: fc.constantFrom('ship' as const, 'skip' as const),
  });
}

const panel = [
  makeReview({ persona: 'builder', score: 90, verdict: 'ship' }),
  makeReview({ persona: 'skeptic', score: 40, verdict: 'skip' }),
  makeReview({ persona: 'pm', score: 50, verdict: 'skip' }),
];

describe('weighed takes', () => {
  test('count as often as their persona', () => {
    const weights = { builder: 2, pm: 0 } as const;
    expect([weighedScore(panel, weights), panelVerdict(weighTakes(panel, weights))]).toEqual([(2 * 90 + 40) / 3, 'ship']);
  });

  test('split when both sides weigh the same', () => {
    expect(panelVerdict(weighTakes(panel, { builder: 2 }))).toBe('split');
  });

  test('weigh nothing when no persona that has a take counts', () => {
    const silent = { builder: 0, skeptic: 0, pm: 0, founder: 2 } as const;
    expect([weighedScore(panel, silent), panelVerdict(weighTakes(panel, silent))]).toEqual([null, 'none']);
  });

  test.each([0, 1, 2] as const)('give the panel’s own score and verdict when every persona counts %i times, or nothing at 0', (times) => {
    fc.assert(
      fc.property(weightsOf(fc.constant(times)), takes, (weights, list) => {
        expect(weighedScore(list, weights)).toBe(times === 0 ? null : panelScore(list));
        expect(panelVerdict(weighTakes(list, weights))).toBe(times === 0 ? 'none' : panelVerdict(list));
      }),
    );
  });

  test('do not change when all weights are doubled', () => {
    fc.assert(
      fc.property(weightsOf(fc.constantFrom<Weight>(0, 1)), takes, (weights, list) => {
        const doubled: Weights = Object.fromEntries(PERSONAS.map((id) => [id, weightOf(weights, id) === 0 ? 0 : 2]));
        expect(weighedScore(list, doubled)).toBe(weighedScore(list, weights));
        expect(panelVerdict(weighTakes(list, doubled))).toBe(panelVerdict(weighTakes(list, weights)));
      }),
    );
  });

  test('have the mean Σw·score / Σw', () => {
    fc.assert(
      fc.property(weightsOf(weight), takes, (weights, list) => {
        const total = list.reduce((sum, { persona }) => sum + weightOf(weights, persona), 0);
        const sum = list.reduce((points, { persona, score }) => points + weightOf(weights, persona) * score, 0);
        expect(weighedScore(list, weights)).toBe(total === 0 ? null : sum / total);
      }),
    );
  });
});

describe('the weight of a persona', () => {
  test('is 1 when it is not named, whatever it is called', () => {
    expect([weightOf({ builder: 2 }, 'builder'), weightOf({ builder: 2 }, 'skeptic'), weightOf({}, 'constructor')]).toEqual([2, 1, 1]);
  });

  test('is equal to all others when each is 1', () => {
    expect([areWeightsEqual({}), areWeightsEqual({ builder: 1, pm: 1 }), areWeightsEqual({ builder: 2, pm: 2 })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('weights in an address', () => {
  test('are one digit a persona, in panel order', () => {
    expect(encodeWeights(PERSONAS, { builder: 2, pm: 0 })).toBe('21110');
  });

  test('survive a round trip', () => {
    fc.assert(
      fc.property(weightsOf(weight), (weights) => {
        expect(decodeWeights(PERSONAS, encodeWeights(PERSONAS, weights))).toEqual(weights);
      }),
    );
  });

  test.each(['', '2111', '211100', '21113', '2111x', '2111 ', '-2111', '２1110', '2111\n'])('are refused as %j', (text) => {
    expect(decodeWeights(PERSONAS, text)).toBeNull();
  });

  test('are refused unless every character is a digit of a weight', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        expect(decodeWeights(PERSONAS, text) !== null).toBe(/^[012]{5}$/.test(text));
      }),
    );
  });
});
