import { expect, test } from 'vitest';
import type { Pricing } from '#src/catalog/schema/pricing.ts';
import { describeOffers } from '#src/views/structured-data/offers.ts';

function offersOf(pricing: Partial<Pricing>) {
  return describeOffers({ pricing: { entry: 'paid', summary: 'Paid', ...pricing }, status: 'active' }, 'EUR');
}

test('offers each plan for its price, in its own currency or the site’s', () => {
  const plans = [
    { name: 'Once', price: 49, currency: 'USD', per: 'once' },
    { name: 'Hobby', price: 0, per: 'month', note: 'One project' },
  ] as const;
  expect(offersOf({ plans: [...plans] })).toEqual([
    { '@type': 'Offer', name: 'Once', price: 49, priceCurrency: 'USD' },
    { '@type': 'Offer', name: 'Hobby', description: 'One project', price: 0, priceCurrency: 'EUR' },
  ]);
});

test('never tells a price without the unit it is paid for', () => {
  expect(offersOf({ plans: [{ name: 'Metered', price: 0.15, per: 'million-tokens' }] })).toEqual([
    {
      '@type': 'Offer',
      name: 'Metered',
      priceSpecification: { '@type': 'UnitPriceSpecification', price: 0.15, priceCurrency: 'EUR', unitText: 'per million tokens' },
    },
  ]);
});

test('has no offer for a price on request', () => {
  expect(offersOf({ entry: 'contact', plans: [{ name: 'Enterprise', price: 'contact' }] })).toEqual([]);
});

test('offers a free way in once, whether a plan says so or not', () => {
  const free = { '@type': 'Offer', price: 0, priceCurrency: 'EUR' };
  expect(offersOf({ entry: 'free' })).toEqual([{ ...free, name: 'Free' }]);
  expect(offersOf({ entry: 'freemium' })).toEqual([{ ...free, name: 'Freemium' }]);
  expect(offersOf({ entry: 'freemium', plans: [{ name: 'Hobby', price: 0 }] })).toEqual([{ ...free, name: 'Hobby' }]);
});

test('offers nothing of a tool that is discontinued', () => {
  expect(describeOffers({ pricing: { entry: 'free', summary: 'Free' }, status: 'discontinued' }, 'EUR')).toEqual([]);
});
