import { expect, test } from 'vitest';
import type { Plan } from '#src/catalog/schema/pricing.ts';
import { alignPlans } from '#src/comparison/prices.ts';
import { makeTool } from '../factories.ts';

const selling = (...plans: readonly Plan[]) => makeTool({ pricing: { entry: 'paid', summary: 'Paid', plans: [...plans] } });

function rowsOf(...tools: readonly ReturnType<typeof selling>[]) {
  return alignPlans(tools, 'USD').map(({ unit, currency, plans }) => [
    unit,
    currency,
    plans.map((of) => of.map(({ plan, price }) => [plan.name, price])),
  ]);
}

test('puts plans for the same unit and currency into one row, cheapest first', () => {
  const alpha = selling({ name: 'Team', price: 50, per: 'month' }, { name: 'Pro', price: 20, per: 'month' });
  const beta = selling({ name: 'Plus', price: 30, per: 'month' });
  expect(rowsOf(alpha, beta)).toEqual([
    [
      'month',
      'USD',
      [
        [
          ['Pro', 20],
          ['Team', 50],
        ],
        [['Plus', 30]],
      ],
    ],
  ]);
});

test('turns a year into months and requests into millions, as that is arithmetic alone', () => {
  const alpha = selling({ name: 'Yearly', price: 120, per: 'year' }, { name: 'Calls', price: 0.5, per: 'thousand-requests' });
  const beta = selling({ name: 'Monthly', price: 12, per: 'month' }, { name: 'Million', price: 400, per: 'million-requests' });
  expect(rowsOf(alpha, beta)).toEqual([
    ['month', 'USD', [[['Yearly', 10]], [['Monthly', 12]]]],
    ['million-requests', 'USD', [[['Calls', 500]], [['Million', 400]]]],
  ]);
});

test('keeps what a tiny price says when it turns it into another unit', () => {
  const alpha = selling({ name: 'Calls', price: 1e-7, per: 'request' }, { name: 'Yearly', price: 0.01, per: 'year' });
  const beta = selling({ name: 'More calls', price: 0.0000005, per: 'request' });
  expect(rowsOf(alpha, beta)).toEqual([
    ['month', 'USD', [[['Yearly', 0.00083]], []]],
    ['million-requests', 'USD', [[['Calls', 0.1]], [['More calls', 0.5]]]],
  ]);
});

test('never mixes units or currencies', () => {
  const alpha = selling({ name: 'Seat', price: 9, per: 'user-month' }, { name: 'In', price: 1, per: 'million-input-tokens' });
  const beta = selling({ name: 'Flat', price: 9, per: 'month', currency: 'EUR' }, { name: 'Out', price: 1, per: 'million-output-tokens' });
  expect(rowsOf(alpha, beta)).toEqual([
    ['month', 'EUR', [[], [['Flat', 9]]]],
    ['user-month', 'USD', [[['Seat', 9]], []]],
    ['million-input-tokens', 'USD', [[['In', 1]], []]],
    ['million-output-tokens', 'USD', [[], [['Out', 1]]]],
  ]);
});

test('leaves plans that cost nothing, and prices on request, to other rows', () => {
  expect(rowsOf(selling({ name: 'Free', price: 0, per: 'month' }), selling({ name: 'Enterprise', price: 'contact' }))).toEqual([]);
});
