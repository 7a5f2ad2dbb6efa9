import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildToolPageData } from '#src/views/twins/tool-page-data.ts';
import { writeTool } from '#src/views/twins/write-tool.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../../factories.ts';

const STALE = 'Last checked more than 120 days ago; may be out of date.';
const votes: Catalog['votes'] = { version: 1, taken: '2026-11-01T10:00:00Z', tools: { alpha: { ship: 12, skip: 3 } }, pairs: {} };

function twinsOf(tool: Tool, given: Partial<Catalog> = {}) {
  const data = buildToolPageData(makeCatalog({ tools: [tool], ...given }), tool, '2026-11-21');
  return { data, markdown: writeTool(data) };
}

function sectionOf(markdown: string, title: string): string {
  return markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

test('carries the mark of facts and of a price that were checked too long ago, as the page does', () => {
  const { data, markdown } = twinsOf(makeTool({ verified: '2026-03-01' }));
  expect([data.tool.stale, data.price.stale]).toEqual([STALE, STALE]);
  expect(sectionOf(markdown, 'Facts')).toContain(`on the day beside them.\n\n${STALE}\n`);
  expect(sectionOf(markdown, 'Price')).toBe(`Price\n\nFree\n\nPrice checked 2026-03-01.\n\n${STALE}\n\n`);
});

test('marks nothing that was checked lately, and a price by its own day', () => {
  const pricing = { entry: 'free' as const, summary: 'Free', verified: '2026-01-01' };
  const { data, markdown } = twinsOf(makeTool({ verified: '2026-11-01', pricing }));
  expect(data.tool).not.toHaveProperty('stale');
  expect(data.price.stale).toBe(STALE);
  expect(sectionOf(markdown, 'Facts')).not.toContain(STALE);
  expect(sectionOf(markdown, 'Price')).toContain(STALE);
});

test('speaks of readers’ votes only where it tells them', () => {
  const tool = makeTool({ reviews: [makeReview()] });
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
  expect(twinsOf(tool, { votes }).markdown).toContain(
    '- Community: 12 ship, 3 skip. These are readers’ votes; they never move the panel.\n',
  );
  expect(twinsOf(tool, { votes, site }).markdown).not.toMatch(/votes|Community/);
  expect(twinsOf(tool, { votes, site }).data.community).toBe(null);
});
