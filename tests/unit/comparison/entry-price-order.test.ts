import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan, Pricing } from '#src/catalog/schema/pricing.ts';
import { compareEntryPrices } from '#src/comparison/entry-price-order.ts';

const compare = compareEntryPrices('USD');

function priced(entry: Pricing['entry'], ...plans: readonly Partial<Plan>[]) {
  return { pricing: { entry, summary: 'Costs', plans: plans.map((plan) => ({ name: 'Plan', price: 0, ...plan })) } };
}

test('asks first how one gets in', () => {
  const dearest = { price: 900, per: 'month' } as const;
  const tools = [priced('contact'), priced('paid', { price: 1, per: 'month' }), priced('freemium'), priced('free', dearest)];
  expect(tools.toSorted(compare).map(({ pricing }) => pricing.entry)).toEqual(['free', 'freemium', 'paid', 'contact']);
});

test('compares the lowest price that is paid, those without a published one last', () => {
  const twenty = priced('freemium', { price: 0, per: 'month' }, { price: 99, per: 'month' }, { price: 20, per: 'month' });
  const ten = priced('freemium', { price: 10, per: 'month' });
  const unknown = priced('freemium', { price: 'contact' });
  expect([unknown, twenty, ten].toSorted(compare)).toEqual([ten, twenty, unknown]);
});

test('never compares prices of unlike units or currencies: such tools stand together by unit', () => {
  const cents = priced('paid', { price: 0.1, per: 'million-tokens' });
  const five = priced('paid', { price: 5, per: 'once' });
  const yen = priced('paid', { price: 700, per: 'month', currency: 'JPY' });
  const [dollars, more] = [priced('paid', { price: 30, per: 'month' }), priced('paid', { price: 40, per: 'month', currency: 'USD' })];
  expect([cents, more, five, dollars, yen].toSorted(compare)).toEqual([dollars, more, yen, five, cents]);
});

test('reads a price for the year as that of its month, as price tables do', () => {
  const yearly = priced('paid', { price: 120, per: 'year' });
  const [cheaper, dearer] = [priced('paid', { price: 9, per: 'month' }), priced('paid', { price: 11, per: 'month' })];
  expect([dearer, yearly, cheaper].toSorted(compare)).toEqual([cheaper, yearly, dearer]);
});

test('is an order: it answers the other way round with the opposite, and agrees with itself over three', () => {
  const plan = fc.record({
    price: fc.oneof(fc.constant('contact' as const), fc.constantFrom(0, 5, 10, 20)),
    per: fc.constantFrom('month' as const, 'year' as const, 'once' as const, undefined),
    currency: fc.constantFrom('USD', 'EUR', undefined),
  });
  const tool = fc
    .tuple(fc.constantFrom('free' as const, 'freemium' as const, 'paid' as const, 'contact' as const), fc.array(plan, { maxLength: 3 }))
    .map(([entry, plans]) => priced(entry, ...(plans as Partial<Plan>[])));
  fc.assert(
    fc.property(tool, tool, tool, (one, two, three) => {
      expect(Math.sign(compare(one, two)) + Math.sign(compare(two, one))).toBe(0);
      if (compare(one, two) <= 0 && compare(two, three) <= 0) expect(compare(one, three)).toBeLessThanOrEqual(0);
    }),
  );
});
