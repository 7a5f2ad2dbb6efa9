import { expect, test } from 'vitest';
import {
  catalogLastChanged,
  categoryLastChanged,
  comparisonLastChanged,
  personaLastChanged,
  toolLastChanged,
} from '#src/changes/last-changed.ts';
import { makeCatalog, makeCategory, makeNote, makePersona, makeReview, makeTool } from '../factories.ts';

const OLD = '2025-01-01';
const NEW = '2026-10-02';
const old = { verified: OLD };
const pricing = { entry: 'free', summary: 'Free' } as const;

const FULL = makeTool({
  ...old,
  added: OLD,
  pricing: { ...pricing, verified: OLD, history: [{ date: OLD, entry: 'paid', summary: '$5' }] },
  provenance: { license: { source: 'https://alpha.example/licence', verified: OLD } },
  reviews: [makeReview({ date: OLD, revised: OLD, history: [{ date: OLD, score: 1, verdict: 'skip', reason: 'Slow.' }] })],
  history: [{ date: OLD, change: 'Version 1' }],
});

test('takes the newest of all days in a tool’s record, its facts and its reviews', () => {
  expect(toolLastChanged(FULL)).toBe(OLD);
  expect([
    toolLastChanged({ ...FULL, verified: NEW }),
    toolLastChanged({ ...FULL, added: NEW }),
    toolLastChanged({ ...FULL, pricing: { ...pricing, verified: NEW } }),
    toolLastChanged({ ...FULL, pricing: { ...pricing, since: NEW } }),
    toolLastChanged({ ...FULL, pricing: { ...pricing, history: [{ date: NEW, entry: 'paid', summary: '$5' }] } }),
    toolLastChanged({ ...FULL, provenance: { license: { source: 'https://alpha.example/licence', verified: NEW } } }),
    toolLastChanged({ ...FULL, sources: [{ title: 'Site', url: 'https://alpha.example', read: NEW }] }),
    toolLastChanged({ ...FULL, reviews: [makeReview({ date: OLD }), makeReview({ date: NEW })] }),
    toolLastChanged({ ...FULL, reviews: [makeReview({ date: OLD, revised: NEW })] }),
    toolLastChanged({
      ...FULL,
      history: [
        { date: OLD, change: 'Version 1' },
        { date: NEW, change: 'Version 2' },
      ],
    }),
  ]).toEqual(Array.from({ length: 10 }, () => NEW));
});

test('does not take the day a tool was released or an earlier take was written for a change of the page', () => {
  const earlier = [{ date: NEW, score: 1, verdict: 'skip', reason: 'Slow.' }] as const;
  expect(
    toolLastChanged({
      ...FULL,
      released: NEW,
      reviews: [makeReview({ date: OLD, history: [...earlier] })],
    }),
  ).toBe(OLD);
});

test('dates a comparison by either tool or by the note on the pair', () => {
  const [a, b, fresh] = [
    makeTool({ slug: 'alpha', ...old }),
    makeTool({ slug: 'beta', ...old }),
    makeTool({ slug: 'beta', verified: NEW }),
  ];
  const dateWith = (other: typeof b, notes = new Map([['alpha-vs-gamma', makeNote({ date: NEW })]])) =>
    comparisonLastChanged({ notes }, { slug: 'alpha-vs-beta', a, b: other });
  expect([dateWith(b), dateWith(fresh)]).toEqual([OLD, NEW]);
  expect(dateWith(b, new Map([['alpha-vs-beta', makeNote({ date: NEW })]]))).toBe(NEW);
  expect(dateWith(b, new Map([['alpha-vs-beta', makeNote()]]))).toBe(OLD);
});

test('dates a category by the tools that stand in it, be it as their second shelf', () => {
  const engines = makeCategory({ id: 'engines' });
  const tools = [makeTool({ slug: 'alpha', ...old }), makeTool({ slug: 'beta', category: 'hosts', verified: NEW })];
  const [first, second] = tools;
  expect(categoryLastChanged(makeCatalog({ tools }), engines)).toBe(OLD);
  expect(categoryLastChanged(makeCatalog({ tools: [first, { ...second, alsoIn: ['engines'] }] as typeof tools }), engines)).toBe(NEW);
  expect(categoryLastChanged(makeCatalog(), engines)).toBe(null);
});

test('dates a persona by its own takes', () => {
  const tools = [
    makeTool({ slug: 'alpha', reviews: [makeReview({ persona: 'maker', date: OLD }), makeReview({ persona: 'buyer', date: NEW })] }),
    makeTool({ slug: 'beta', reviews: [makeReview({ persona: 'maker', date: OLD, revised: '2025-06-01' })] }),
  ];
  const dateOf = (id: string) => personaLastChanged({ tools }, makePersona({ id }));
  expect([dateOf('maker'), dateOf('buyer'), dateOf('silent')]).toEqual(['2025-06-01', NEW, null]);
});

test('dates the whole catalog by its newest record', () => {
  const tools = [makeTool(old)];
  expect([
    catalogLastChanged(makeCatalog()),
    catalogLastChanged(makeCatalog({ tools })),
    catalogLastChanged(makeCatalog({ tools, notes: new Map([['alpha-vs-beta', makeNote({ date: NEW })]]) })),
  ]).toEqual([null, OLD, NEW]);
});
