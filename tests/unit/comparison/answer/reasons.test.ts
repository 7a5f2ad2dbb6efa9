import { expect, test } from 'vitest';
import { reasonsFor } from '#src/comparison/answer/reasons.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { makeCatalog, makeCategory, makeTool } from '../../factories.ts';
import { panel, PERSONAS } from './panels.ts';

const tool = (slug: string, given: Partial<Tool> = {}) => makeTool({ slug, ...given });

test('turns differences into reasons, the largest first and each for one side', () => {
  const spec = { key: 'offline', label: 'Works offline', kind: 'boolean', better: 'higher' } as const;
  const tools = [
    tool('alpha', { license: 'MIT', specs: { offline: true }, reviews: panel('88s 61k'), bestFor: 'Laptops' }),
    tool('beta', {
      license: 'Proprietary',
      specs: { offline: false },
      reviews: panel('70k 82s'),
      pricing: { entry: 'paid', summary: 'Paid' },
      platforms: ['Linux'],
    }),
  ];
  const [ofAlpha, ofBeta] = reasonsFor(makeCatalog({ personas: PERSONAS, tools, categories: [makeCategory({ specs: [spec] })] }), tools);
  expect(ofAlpha?.map(({ kind, weight }) => [kind, weight])).toEqual([
    ['best-for', 90],
    ['entry', 80],
    ['license', 70],
    ['persona', 64],
  ]);
  expect(ofBeta).toEqual([
    { kind: 'persona', persona: PERSONAS[1], score: 82, others: [61], shipsAlone: true, verdict: 'ship', weight: 65.5 },
  ]);
});

test('has no reason for a tool that is ahead in nothing that is recorded', () => {
  const tools = [tool('alpha'), tool('beta'), tool('gamma', { status: 'discontinued' })];
  expect(reasonsFor(makeCatalog({ tools }), tools)).toEqual([[], [], []]);
});

test('counts it as a reason that the others are no longer made', () => {
  const tools = [tool('alpha'), tool('beta', { status: 'discontinued' })];
  expect(reasonsFor(makeCatalog({ tools }), tools)).toEqual([[{ kind: 'status', others: ['discontinued'], weight: 100 }], []]);
});

test('takes no comfort in outlasting a tool when its own maker advises against it', () => {
  const tools = [tool('alpha', { status: 'deprecated' }), tool('beta', { status: 'discontinued' })];
  expect(reasonsFor(makeCatalog({ tools }), tools)).toEqual([[], []]);
});

test('gives words that two tools share to neither', () => {
  const tools = [tool('alpha', { bestFor: 'Laptops' }), tool('beta', { bestFor: 'Laptops' }), tool('gamma', { bestFor: 'Servers' })];
  expect(reasonsFor(makeCatalog({ tools }), tools).map((reasons) => reasons.map(({ kind }) => kind))).toEqual([[], [], ['best-for']]);
});

test('does not call a plan cheaper where another tool can be had for nothing', () => {
  const selling = (slug: string, entry: 'paid' | 'freemium', price: number) =>
    tool(slug, { pricing: { entry, summary: 'Plans', plans: [{ name: 'Pro', price, per: 'month' }] } });
  const kindsOf = (...tools: readonly Tool[]) =>
    reasonsFor(makeCatalog({ tools }), tools).map((reasons) => reasons.map(({ kind }) => kind));
  expect(kindsOf(selling('alpha', 'paid', 10), selling('beta', 'freemium', 20))).toEqual([[], ['entry']]);
  expect(kindsOf(selling('alpha', 'paid', 10), selling('beta', 'paid', 20))).toEqual([['plan'], []]);
});
