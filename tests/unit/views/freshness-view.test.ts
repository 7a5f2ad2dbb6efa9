import { expect, test } from 'vitest';
import { buildFreshnessView } from '#src/views/freshness-view.ts';

test('warns from the day after the last fresh one, over the turn of a year', () => {
  const checked = { iso: '2025-12-01', text: '1 Dec 2025' };
  expect(buildFreshnessView('2025-12-01', '2026-03-31', 120)).toEqual({ checked, warning: null });
  expect(buildFreshnessView('2025-12-01', '2026-04-01', 120)).toEqual({
    checked,
    warning: 'Last checked more than 120 days ago; may be out of date.',
  });
});
