import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { NAME_ORDER, NEWEST_ORDER, scoreOrder } from '#src/views/listing-orders.ts';
import { buildListing } from '#src/views/listing-view.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

function list(tools: readonly Tool[], categories = [makeCategory()]) {
  const { form, marks } = buildListing(makeCatalog({ tools, categories }), {
    noun: 'tools',
    rows: tools,
    toolsOf: (tool) => [tool],
    givenOrder: { value: 'given', text: 'As given' },
    orders: [NAME_ORDER, NEWEST_ORDER],
  });
  return { form, marks: tools.map((_, index) => marks(index)) };
}

/** Facets and their options, as *tag: small 2, large 1*. */
function offered({ form }: ReturnType<typeof list>): readonly string[] {
  return (form?.facets ?? []).map(
    ({ key, options }) => `${key}: ${options.map(({ value, text, count }) => `${value}=${text} ${count}`).join(', ')}`,
  );
}

test('offers the values that occur, with their counts, under facets that have two or more', () => {
  const tools = [
    makeTool({ slug: 'a', status: 'beta', license: 'MIT', platforms: ['macOS', 'Cloudflare Workers'], tags: ['small'] }),
    makeTool({ slug: 'b', alsoIn: ['hosts'], license: 'Apache-2.0', platforms: ['Linux', 'macOS'], tags: ['small', 'big'] }),
    makeTool({ slug: 'c', pricing: { entry: 'paid', summary: 'Paid' }, reviews: [makeReview()] }),
  ];
  expect(offered(list(tools, [makeCategory({ id: 'hosts' }), makeCategory()]))).toEqual([
    'entry: free=Free 2, paid=Paid 1',
    'verdict: ship=Ship 1, none=No verdict 2',
    'category: hosts=Hosts 1, engines=Engines 3',
    'license: apache-2.0=Apache-2.0 1, mit=MIT 1',
    'platform: cloudflare-workers=Cloudflare Workers 1, linux=Linux 1, macos=macOS 2',
    'tag: big=big 1, small=small 2',
    'status: active=Active 2, beta=In beta 1',
  ]);
});

test('takes spellings of one value for one, and lets any letter stand', () => {
  const texts = ['C++', 'c++', 'Node.js', 'Ελλ "quoted"  & <b>'];
  const listing = list(texts.map((text, index) => makeTool({ slug: `tool-${index}`, platforms: [text] })));
  expect(offered(listing)).toEqual(['platform: c++=C++ 2, node.js=Node.js 1, ελλ-"quoted"-&-<b>=Ελλ "quoted"  & <b> 1']);
  expect(listing.marks.map((marks) => marks['data-facets'])).toEqual([
    'platform:c++',
    'platform:c++',
    'platform:node.js',
    'platform:ελλ-"quoted"-&-<b>',
  ]);
});

test('gives each row its places in the further orders, level rows in the order given', () => {
  const tools = [
    makeTool({ slug: 'b', name: 'Tool 10' }),
    makeTool({ slug: 'a', name: 'tool 9', reviews: [makeReview({ date: '2026-01-01', revised: '2026-03-01' })] }),
    makeTool({ slug: 'c', name: 'Another', reviews: [makeReview({ date: '2026-02-01' })] }),
    makeTool({ slug: 'd', name: 'Zeta' }),
  ];
  expect(list(tools).marks.map((marks) => marks['data-places'])).toEqual(['2 2', '1 0', '0 1', '3 3']);
});

test('sorts by panel score as a ranking does, those without a review last', () => {
  const tools = [40, 90, null].map((score, index) =>
    makeTool({ slug: `tool-${index}`, reviews: score === null ? [] : [makeReview({ score })] }),
  );
  expect(tools.toSorted(scoreOrder(tools).compare).map(({ slug }) => slug)).toEqual(['tool-1', 'tool-0', 'tool-2']);
});

test('keeps the tools of a row apart, and counts a row once', () => {
  const [free, paid] = [makeTool({ tags: ['x'] }), makeTool({ slug: 'b', tags: ['x', 'y'], pricing: { entry: 'paid', summary: 'Paid' } })];
  const { form, marks } = buildListing(makeCatalog(), {
    noun: 'pairs',
    rows: [[free, paid] as const, [free, free] as const],
    toolsOf: (pair) => pair,
    givenOrder: { value: 'given', text: 'As given' },
    orders: [],
    without: ['entry'],
  });
  expect(offered({ form, marks: [] })).toEqual(['tag: x=x 2, y=y 1']);
  expect([marks(0), marks(1)]).toEqual([
    { 'data-facets': 'tag:x / tag:x tag:y', 'data-places': '' },
    { 'data-facets': 'tag:x / tag:x', 'data-places': '' },
  ]);
});

test('needs no form for a single row', () => {
  expect(list([makeTool()]).form).toBeNull();
});
