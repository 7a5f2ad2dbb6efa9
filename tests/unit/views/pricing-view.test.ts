import { expect, test } from 'vitest';
import type { Pricing } from '#src/catalog/schema/pricing.ts';
import { buildPricingRows } from '#src/views/pricing-view.ts';
import { makeCatalog, makeTool } from '../factories.ts';

function rowsOf(...pricings: readonly Pricing[]) {
  const tools = pricings.map((pricing) => makeTool({ pricing, verified: '2026-11-01' }));
  return buildPricingRows(makeCatalog({ tools }), tools, '2026-11-21').map(({ label, cells }) => [label, cells.map(({ text }) => text)]);
}

test('aligns plans by what they are paid for, the way in first and the day of the check last', () => {
  const alpha: Pricing = {
    entry: 'freemium',
    summary: 'Free plan',
    plans: [
      { name: 'Hobby', price: 0, per: 'month' },
      { name: 'Team', price: 50, per: 'month' },
      { name: 'Pro', price: 20, per: 'month' },
      { name: 'Enterprise', price: 'contact' },
    ],
  };
  const beta: Pricing = {
    entry: 'paid',
    summary: 'Paid',
    verified: '2026-03-01',
    plans: [
      { name: 'Yearly', price: 100, per: 'year' },
      { name: 'Input', price: 0.15, per: 'million-input-tokens' },
    ],
  };
  expect(rowsOf(alpha, beta)).toEqual([
    ['To start', ['Freemium, then from $20 a month', 'Paid, from $8.33 a month']],
    ['Free plans', ['Hobby', 'None']],
    ['A month', ['Pro: $20\nTeam: $50', 'Yearly: $8.33 ($100 a year)']],
    ['Per million input tokens', ['None', 'Input: $0.15']],
    ['On request', ['Enterprise', 'None']],
    ['Checked', ['1 Nov 2026', '1 Mar 2026\nLast checked more than 120 days ago; may be out of date.']],
  ]);
});

test('tells a tool without such a plan from one whose plans nobody recorded', () => {
  const plans: Pricing['plans'] = [
    { name: 'Hobby', price: 0, per: 'month' },
    { name: 'Pro', price: 20, per: 'month' },
  ];
  const rows = rowsOf(
    { entry: 'freemium', summary: 'Free plan', plans },
    { entry: 'paid', summary: 'Paid' },
    { entry: 'free', summary: 'Free' },
  );
  expect(rows.slice(0, 3)).toEqual([
    ['To start', ['Freemium, then from $20 a month', 'Paid', 'Free']],
    ['Free plans', ['Hobby', 'Not recorded', 'All of it']],
    ['A month', ['Pro: $20', 'Not recorded', 'None']],
  ]);
});

test('keeps currencies apart, and names the one that is not the site’s', () => {
  const plans = (currency: string): Pricing => ({
    entry: 'paid',
    summary: 'Paid',
    plans: [{ name: 'Pro', price: 9, per: 'month', currency }],
  });
  expect(rowsOf(plans('EUR'), plans('USD')).slice(0, 3)).toEqual([
    ['To start', ['Paid, from €9 a month', 'Paid, from $9 a month']],
    ['A month', ['None', 'Pro: $9']],
    ['A month, in EUR', ['Pro: €9', 'None']],
  ]);
});

test('tells what a tool cost before, newest first', () => {
  const history: Pricing['history'] = [
    { date: '2025-01-01', entry: 'free', summary: 'Free' },
    { date: '2026-02-01', entry: 'paid', summary: '$10 a month' },
  ];
  expect(
    rowsOf({ entry: 'paid', summary: 'Paid', history }, { entry: 'free', summary: 'Free' }).find(([label]) => label === 'Earlier'),
  ).toEqual(['Earlier', ['From 1 Feb 2026: Paid, $10 a month\nFrom 1 Jan 2025: Free', 'None recorded']]);
});

test('says a tiny price as it is recorded, beside the same price for a million', () => {
  const metered: Pricing = { entry: 'paid', summary: 'Metered', plans: [{ name: 'Calls', price: 0.0000005, per: 'request' }] };
  expect(rowsOf(metered).slice(0, 2)).toEqual([
    ['To start', ['Paid, from $0.50 per million requests']],
    ['Per million requests', ['Calls: $0.50 ($0.0000005 a request)']],
  ]);
});
