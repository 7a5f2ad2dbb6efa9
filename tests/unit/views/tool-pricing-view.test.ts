import { expect, test } from 'vitest';
import { buildToolPricingView } from '#src/views/tool-pricing-view.ts';
import { makeSite, makeTool } from '../factories.ts';

test('shows plans in their currency, the day of the check, and earlier prices newest first', () => {
  const tool = makeTool({
    verified: '2026-11-01',
    pricing: {
      entry: 'freemium',
      summary: 'Free to start',
      source: 'https://alpha.example/pricing',
      plans: [
        { name: 'Team', price: 20, per: 'user-month', note: 'Five people' },
        { name: 'Wide', price: 'contact' },
        { name: 'Metered', price: 0.15, currency: 'USD', per: 'million-tokens' },
      ],
      history: [
        { date: '2024-01-01', entry: 'paid', summary: 'Ten a month', plans: [{ name: 'Only', price: 10, per: 'month' }] },
        { date: '2025-01-01', entry: 'free', summary: 'Free' },
      ],
    },
  });
  expect(buildToolPricingView({ site: makeSite({ currency: 'EUR' }) }, tool, '2026-11-21')).toEqual({
    entry: 'Freemium',
    summary: 'Free to start',
    source: 'https://alpha.example/pricing',
    plans: [
      { name: 'Team', price: '€20 a user a month', note: 'Five people' },
      { name: 'Wide', price: 'Price on request', note: undefined },
      { name: 'Metered', price: '$0.15 per million tokens', note: undefined },
    ],
    freshness: { checked: { iso: '2026-11-01', text: '1 Nov 2026' }, warning: null },
    earlier: [
      { from: { iso: '2025-01-01', text: '1 Jan 2025' }, entry: 'Free', summary: undefined, plans: [] },
      {
        from: { iso: '2024-01-01', text: '1 Jan 2024' },
        entry: 'Paid',
        summary: 'Ten a month',
        plans: [{ name: 'Only', price: '€10 a month', note: undefined }],
      },
    ],
  });
});
