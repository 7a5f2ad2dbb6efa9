import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { activityOf } from '#src/comparison/activity.ts';
import { makeCatalog, makeReview, makeTool } from '../factories.ts';

/** Beside the tool stands one whose newest day is 21 November 2026. */
function activity(given: Partial<Tool>) {
  const tool = makeTool({ verified: '2026-01-01', ...given });
  return activityOf(makeCatalog({ tools: [tool, makeTool({ slug: 'beta', verified: '2026-11-21' })] }), tool);
}

test('a tool that is made is current, however old its record', () => {
  const reviews = [makeReview({ date: '2020-01-01' })];
  expect((['active', 'beta'] as const).map((status) => activity({ status, reviews }))).toEqual([
    { status: 'active', lastDay: '2020-01-01', daysAgo: 2516, isCurrent: true },
    { status: 'beta', lastDay: '2020-01-01', daysAgo: 2516, isCurrent: true },
  ]);
});

test('a tool on its way out is current for 365 days after the last that happened, by the newest day of the catalog', () => {
  const last = (date: string) => activity({ status: 'discontinued', history: [{ date, change: 'The end.' }] });
  expect([last('2025-11-21'), last('2025-11-20')]).toEqual([
    { status: 'discontinued', lastDay: '2025-11-21', daysAgo: 365, isCurrent: true },
    { status: 'discontinued', lastDay: '2025-11-20', daysAgo: 366, isCurrent: false },
  ]);
});

test('checking the facts of a tool on its way out does not keep it current', () => {
  expect(activity({ status: 'deprecated', verified: '2026-11-21', added: '2026-11-20' })).toEqual({
    status: 'deprecated',
    lastDay: null,
    daysAgo: null,
    isCurrent: false,
  });
});
