import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { mapPageContents } from '#src/views/page-contents.ts';
import { suspectPages } from '#src/views/suspect-pages.ts';
import { makeCatalog, makeCategory, makeNote, makeReview, makeTool } from '../factories.ts';
import { variedCatalogs } from '../varied-catalogs.ts';

const TODAY = '2026-11-21';

/** Addresses of all pages that differ, found by building every page of both catalogs. */
function differingPages(before: Catalog, after: Catalog): readonly string[] {
  const old = mapPageContents(before, TODAY);
  return [...mapPageContents(after, TODAY)].flatMap(([path, show]) => {
    const was = old.get(path);
    return was !== undefined && JSON.stringify(was()) !== JSON.stringify(show()) ? [path] : [];
  });
}

/** Ways in which an editor changes one tool. */
const EDITS: readonly ((tool: Tool) => Tool | null)[] = [
  () => null,
  (tool) => ({ ...tool, name: 'Delta' }),
  (tool) => ({ ...tool, tagline: 'Something else' }),
  (tool) => ({ ...tool, category: tool.category === 'engines' ? 'hosts' : 'engines' }),
  (tool) => ({ ...tool, tags: ['local', 'rare'] }),
  (tool) => ({ ...tool, status: tool.status === 'active' ? 'discontinued' : 'active' }),
  (tool) => ({ ...tool, successor: 'zeta' }),
  (tool) => ({ ...tool, compareWith: ['zeta'] }),
  (tool) => ({ ...tool, verified: '2026-11-20' }),
  (tool) => ({ ...tool, pricing: { entry: 'contact', summary: 'Ask' } }),
  (tool) => ({ ...tool, specs: { ...tool.specs, size: 91 } }),
  (tool) => ({ ...tool, reviews: tool.reviews.slice(1) }),
  (tool) => ({ ...tool, reviews: tool.reviews.map((review) => ({ ...review, score: 100 - review.score })) }),
];

test('clears no page that differs, whatever an editor does to one tool', () => {
  fc.assert(
    fc.property(variedCatalogs, fc.nat(), fc.constantFrom(...EDITS), (before, place, edit) => {
      fc.pre(before.tools.length > 0);
      const changed = place % before.tools.length;
      const after = { ...before, tools: before.tools.flatMap((tool, index) => (index === changed ? (edit(tool) ?? []) : [tool])) };
      const isSuspect = suspectPages(before, after);
      expect(differingPages(before, after).filter((path) => !isSuspect(path))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const reviews = [makeReview()];
const shelf = (id: string, count: number) =>
  Array.from({ length: count }, (_, index) => makeTool({ slug: `${id}-${index}`, category: id, reviews }));
const before = makeCatalog({
  categories: [makeCategory({ id: 'engines' }), makeCategory({ id: 'hosts' })],
  tools: [...shelf('engines', 3), ...shelf('hosts', 3)],
});
const change = (slug: string, given: Partial<Tool>): Catalog => ({
  ...before,
  tools: before.tools.map((tool) => (tool.slug === slug ? { ...tool, ...given } : tool)),
});
const suspectsOf = (after: Catalog) =>
  [...mapPageContents(after, TODAY).keys()].filter(suspectPages(before, after)).filter((path) => /-\d/.test(path));

test('clears the pages of other shelves', () => {
  expect(suspectsOf(change('hosts-1', { pros: ['It is quick'] }))).toEqual([
    '/tools/hosts-0/',
    '/tools/hosts-1/',
    '/tools/hosts-2/',
    '/compare/hosts-0-vs-hosts-1/',
    '/compare/hosts-0-vs-hosts-2/',
    '/compare/hosts-1-vs-hosts-2/',
  ]);
});

test('suspects the tools of a note, and pages of others that name a tool', () => {
  const note = makeNote({ pair: 'engines-0-vs-engines-1' });
  expect(suspectsOf({ ...before, notes: new Map([[note.pair, note]]) })).toContain('/compare/engines-0-vs-engines-1/');
  expect(suspectsOf(change('engines-0', { successor: 'hosts-0' }))).not.toContain('/tools/hosts-0/');
});

test('suspects a tool of another shelf whose tag is no longer as rare, or whose name is no longer its own', () => {
  const tagged = { ...before, tools: before.tools.map((tool) => (tool.slug === 'hosts-0' ? { ...tool, tags: ['rare'] } : tool)) };
  const editFirst = (given: Partial<Tool>) => ({
    ...tagged,
    tools: tagged.tools.map((tool, place) => (place === 0 ? { ...tool, ...given } : tool)),
  });
  const suspectsAfter = (given: Partial<Tool>) => ['/tools/hosts-0/', '/tools/hosts-1/'].filter(suspectPages(tagged, editFirst(given)));
  expect([suspectsAfter({ tags: ['rare'] }), suspectsAfter({ name: 'HOSTS-0' })]).toEqual([['/tools/hosts-0/'], ['/tools/hosts-0/']]);
});

test('suspects all pages when what they all rest on differs', () => {
  const renamed = { ...before, site: { ...before.site, name: 'Other' } };
  expect(suspectsOf(renamed).length).toBe([...mapPageContents(renamed, TODAY).keys()].filter((path) => /-\d/.test(path)).length);
});
