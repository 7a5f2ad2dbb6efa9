import { expect, test } from 'vitest';
import type { Plan, Pricing } from '#src/catalog/schema/pricing.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { listAlternatives } from '#src/views/alternatives-view.ts';
import { makeCatalog, makeCategory, makeReview, makeSite, makeTool } from '../factories.ts';

const batch = { key: 'batch', label: 'Batch interface', kind: 'boolean' as const, better: 'higher' as const };
const context = { key: 'context', label: 'Context window', kind: 'number' as const, unit: 'tokens', better: 'higher' as const };
const formats = { key: 'formats', label: 'Model formats', kind: 'list' as const };
const categories = [makeCategory({ id: 'engines', specs: [batch, context, formats] })];
const pays = (entry: Pricing['entry'], ...plans: Plan[]): Pricing => ({ entry, summary: 'A price', plans });

/** The reason to look at one tool instead of another. */
function reasonFor(tool: Partial<Tool>, other: Partial<Tool>): string | undefined {
  const tools = [makeTool(tool), makeTool({ slug: 'beta', ...other })];
  return listAlternatives(makeCatalog({ categories, tools }), tools[0] as Tool)[0]?.reason;
}

test('leads to the comparison where it has a page, and else to the one that the reader’s browser builds', () => {
  const site = makeSite({ pairing: { scope: 'category', maxPerTool: 1, minReviews: 1 } });
  const reviews = [makeReview()];
  const tools = [
    makeTool({ reviews, tags: ['local'] }),
    makeTool({ slug: 'beta', reviews, tags: ['local'], status: 'beta' }),
    makeTool({ slug: 'zeta' }),
  ];
  expect(listAlternatives(makeCatalog({ site, tools }), tools[0] as Tool).map(({ name, href, status }) => [name, href, status])).toEqual([
    ['Beta', '/compare/alpha-vs-beta/', 'In beta'],
    ['Zeta', '/compare/custom/?t=alpha,zeta', undefined],
  ]);
});

test('names what takes its place', () => {
  expect(reasonFor({ status: 'deprecated', successor: 'beta' }, {})).toBe('Takes its place');
  expect(reasonFor({ status: 'discontinued' }, {})).toBe('Still made and sold');
  expect(reasonFor({ status: 'deprecated' }, {})).toBe('Not deprecated');
});

test('words the start, and calls it cheaper only against one that asks for money first', () => {
  expect(reasonFor({ pricing: pays('paid') }, { pricing: pays('free') })).toBe('Cheaper to start: free');
  expect(reasonFor({ pricing: pays('paid') }, { pricing: pays('freemium') })).toBe('Cheaper to start: freemium');
  expect(reasonFor({ pricing: pays('freemium') }, { pricing: pays('free') })).toBe('Free, not freemium');
  expect(reasonFor({ pricing: pays('contact') }, { pricing: pays('paid') })).toBe('Paid, not on request');
});

test('words prices, licences, platforms, specs and scores that speak for it', () => {
  const [dear, cheap] = [20, 10].map((price) => pays('paid', { name: 'Team', price, per: 'month' }));
  if (!dear || !cheap) throw new Error('There are two prices.');
  expect([
    reasonFor({ pricing: dear }, { pricing: cheap }),
    reasonFor({ license: 'Proprietary' }, { license: 'MIT' }),
    reasonFor({ platforms: ['Linux'] }, { platforms: ['Linux', 'macOS', 'Windows'] }),
    reasonFor({ specs: { batch: false } }, { specs: { batch: true } }),
    reasonFor({ specs: { context: 8192 } }, { specs: { context: 131072 } }),
    reasonFor({ specs: { formats: ['GGUF'] } }, { specs: { formats: ['GGUF', 'ONNX'] } }),
    reasonFor({ reviews: [makeReview({ score: 70 })] }, { reviews: [makeReview({ score: 76 })] }),
    reasonFor({ reviews: [makeReview({ score: 40, verdict: 'skip' })] }, { reviews: [makeReview({ score: 76 })] }),
  ]).toEqual([
    'Plans from $10 a month, against $20',
    'Licence: MIT, not proprietary',
    'Also runs on macOS and Windows',
    'Batch interface: yes, against no',
    'Context window: 131,072 tokens, against 8,192 tokens',
    'Model formats: also ONNX',
    'The panel scores it 6 higher',
    'The panel scores it 36 higher',
  ]);
});

test('words what the two have in common where nothing speaks for the other', () => {
  expect([
    reasonFor({ tags: ['local', 'small'] }, { tags: ['small', 'local'] }),
    reasonFor({ tags: ['local'] }, { tags: ['local'], pricing: pays('paid') }),
    reasonFor({}, {}),
    reasonFor({}, { pricing: pays('paid') }),
    reasonFor({ compareWith: ['beta'] }, { pricing: pays('paid'), category: 'hosts' }),
  ]).toEqual(['Also free; in common: local and small', 'In common: local', 'Also free', 'Also in Engines', 'Compared by the editors']);
});

test('names the shelf of a tool that only the rule of the site pairs with it', () => {
  const site = makeSite({ pairing: { scope: 'all', maxPerTool: 60, minReviews: 0 } });
  const tools = [makeTool(), makeTool({ slug: 'beta', category: 'hosts', pricing: pays('paid') })];
  const shelves = [...categories, makeCategory({ id: 'hosts', name: 'Hosts' })];
  expect(listAlternatives(makeCatalog({ site, categories: shelves, tools }), tools[0] as Tool)[0]?.reason).toBe('Another shelf: Hosts');
});

test('lets a persona speak where the panel as a whole does not', () => {
  const panel = (maker: number, buyer: number) => [makeReview({ score: maker }), makeReview({ persona: 'buyer', score: buyer })];
  const tools = [makeTool({ reviews: panel(60, 90) }), makeTool({ slug: 'beta', reviews: panel(88, 60) })];
  expect(listAlternatives(makeCatalog({ categories, tools }), tools[0] as Tool)[0]?.reason).toBe('The Maker scores it 88, against 60');
});
