import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTakesAttribute, takesAttribute } from '#src/views/takes-attribute.ts';
import { makeReview } from '../factories.ts';

test('writes each take with a sign for its verdict', () => {
  const reviews = [makeReview({ persona: 'builder', score: 88 }), makeReview({ persona: 'wild-card-2', score: 0, verdict: 'skip' })];
  expect(takesAttribute(reviews)).toBe('builder+88 wild-card-2-0');
});

test('is read back as it was written', () => {
  const take = fc.record({
    persona: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    score: fc.integer({ min: 0, max: 100 }),
    verdict: fc.constantFrom('ship' as const, 'skip' as const),
  });
  fc.assert(
    fc.property(fc.array(take), (takes) => {
      expect(readTakesAttribute(takesAttribute(takes))).toEqual(takes);
    }),
  );
});
