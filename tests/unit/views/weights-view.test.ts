import { expect, test } from 'vitest';
import { buildWeighedView, buildWeightControlView } from '#src/views/weights-view.ts';
import { makeCatalog, makePersona, makeReview, makeSite, makeTool } from '../factories.ts';

const personas = [makePersona({ id: 'builder', order: 1 }), makePersona({ id: 'skeptic', order: 2 }), makePersona({ id: 'pm', order: 3 })];

test('offers every persona, and the presets of the site behind equal weights', () => {
  const presets = [
    { name: 'I build', weights: { builder: 2, pm: 0 } },
    { name: 'I doubt', weights: { skeptic: 2 } },
  ];
  expect(buildWeightControlView(makeCatalog({ personas, site: makeSite({ presets }) }))).toEqual({
    personas: [
      { id: 'builder', name: 'Builder', focus: 'Would the builder use it?' },
      { id: 'skeptic', name: 'Skeptic', focus: 'Would the skeptic use it?' },
      { id: 'pm', name: 'Pm', focus: 'Would the pm use it?' },
    ],
    choices: [
      { weight: 0, word: 'not at all' },
      { weight: 1, word: 'once' },
      { weight: 2, word: 'twice' },
    ],
    presets: [
      { name: 'Equal weights', code: '111' },
      { name: 'I build', code: '210' },
      { name: 'I doubt', code: '121' },
    ],
  });
});

test('offers equal weights alone on a site without presets, and nothing on one without personas', () => {
  expect(buildWeightControlView(makeCatalog({ personas }))?.presets).toEqual([{ name: 'Equal weights', code: '111' }]);
  expect(buildWeightControlView(makeCatalog({ personas: [] }))).toBeNull();
});

test('gives a page the takes of its tools, the panel’s order, and the room it needs', () => {
  const tools = [
    makeTool({
      slug: 'alpha',
      reviews: [makeReview({ persona: 'builder', score: 88 }), makeReview({ persona: 'pm', score: 40, verdict: 'skip' })],
    }),
    makeTool({ slug: 'beta' }),
  ];
  expect(buildWeighedView(makeCatalog({ personas }), tools)).toEqual({
    personaIds: ['builder', 'skeptic', 'pm'],
    tools: [
      { name: 'Alpha', takes: 'builder+88 pm-40' },
      { name: 'Beta', takes: '' },
    ],
    room: 'By your weights: Alpha 100, split; Beta 100, split. Alpha leads by 100; the panel has Alpha 100 ahead. Weigh the panel yourself',
  });
});

test('has nothing to weigh between tools without a review', () => {
  expect(buildWeighedView(makeCatalog({ personas }), [makeTool({ slug: 'alpha' }), makeTool({ slug: 'beta' })])).toBeNull();
});
