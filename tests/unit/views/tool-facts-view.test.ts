import { expect, test } from 'vitest';
import type { Spec } from '#src/catalog/schema/category.ts';
import { listFacts } from '#src/views/tool-facts-view.ts';
import { makeCatalog, makeCategory, makeTool } from '../factories.ts';

const CONTEXT: Spec = { key: 'context', label: 'Context window', kind: 'number', unit: 'tokens', help: 'What fits in.' };
const BATCH: Spec = { key: 'batch', label: 'Batch', kind: 'boolean' };

test('lists what is recorded, with the source of a fact that has its own', () => {
  const categories = [
    makeCategory({ id: 'engines', specs: [CONTEXT] }),
    makeCategory({ id: 'hosts', specs: [CONTEXT, BATCH, { key: 'never', label: 'Never given', kind: 'text' }] }),
  ];
  const tool = makeTool({
    alsoIn: ['hosts'],
    bestFor: 'Small teams',
    license: 'MIT',
    platforms: ['Linux', 'macOS'],
    released: '2024-05-06',
    specs: { context: 8192, batch: false },
    provenance: {
      license: { source: 'https://www.alpha.example/licence' },
      'specs.context': { source: 'https://docs.example/x', verified: '2026-10-03' },
    },
  });
  expect(listFacts(makeCatalog({ categories, tools: [tool] }), tool)).toEqual([
    { label: 'Best for', text: 'Small teams' },
    {
      label: 'Category',
      text: 'Engines, Hosts',
      links: [
        { text: 'Engines', href: '/categories/engines/' },
        { text: 'Hosts', href: '/categories/hosts/' },
      ],
    },
    {
      label: 'Licence',
      text: 'MIT',
      source: { text: 'alpha.example', href: 'https://www.alpha.example/licence' },
      checked: { iso: '2026-11-01', text: '1 Nov 2026' },
    },
    { label: 'Platforms', text: 'Linux, macOS' },
    { label: 'Released', text: '6 May 2024' },
    { label: 'Status', text: 'Active' },
    {
      label: 'Context window',
      help: 'What fits in.',
      text: '8,192 tokens',
      source: { text: 'docs.example', href: 'https://docs.example/x' },
      checked: { iso: '2026-10-03', text: '3 Oct 2026' },
    },
    { label: 'Batch', help: undefined, text: 'No' },
  ]);
});
