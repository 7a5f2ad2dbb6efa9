import { expect, test } from 'vitest';
import { buildPersonaView } from '#src/views/persona-view.ts';
import { makeCatalog, makePersona, makeProse, makeReview, makeTool } from '../factories.ts';

const maker = makePersona({ id: 'maker' });
const personas = [maker, makePersona({ id: 'buyer' })];

test('lists what it ships and skips, best score first, and what it has not looked at', () => {
  const take = (score: number, verdict: 'ship' | 'skip') => [
    makeReview({ score, verdict, body: makeProse(`It scored ${score} and would have scored more with a test. And more.`) }),
  ];
  const tools = [
    makeTool({ slug: 'a', reviews: take(61, 'ship') }),
    makeTool({ slug: 'b', reviews: take(88, 'ship') }),
    makeTool({ slug: 'c', reviews: take(40, 'skip') }),
    makeTool({ slug: 'd', reviews: [makeReview({ persona: 'buyer' })] }),
  ];
  const view = buildPersonaView(makeCatalog({ personas, tools }), maker);
  expect(view.figures).toEqual({ takes: '3 takes', ships: '2 of 3', average: 63, spread: '40–88' });
  expect([view.ships, view.skips, view.silent, view.others]).toEqual([
    [
      { tool: { text: 'B', href: '/tools/b/' }, score: 88, opening: 'It scored 88 and would have scored more with a test.' },
      { tool: { text: 'A', href: '/tools/a/' }, score: 61, opening: 'It scored 61 and would have scored more with a test.' },
    ],
    [{ tool: { text: 'C', href: '/tools/c/' }, score: 40, opening: 'It scored 40 and would have scored more with a test.' }],
    [{ text: 'D', href: '/tools/d/' }],
    [{ text: 'Buyer', href: '/personas/buyer/' }],
  ]);
});

test('says that it is no person, and has no figures without a take', () => {
  const view = buildPersonaView(makeCatalog({ personas }), maker);
  expect(view.page.description).toBe(
    'Maker: Would the maker use it? A fixed point of view kept by the editors, not a person, with 0 takes.',
  );
  expect(view.figures).toBeNull();
});

test('draws its scores on one line, once there are two', () => {
  const tools = [
    makeTool({ slug: 'a', reviews: [makeReview({ score: 61 })] }),
    makeTool({ slug: 'b', reviews: [makeReview({ score: 88 })] }),
  ];
  expect(buildPersonaView(makeCatalog({ personas, tools }), maker).strip?.path).toBe('M61 9h0M88 9h0');
  expect(buildPersonaView(makeCatalog({ personas, tools: tools.slice(1) }), maker).strip).toBeNull();
});

test('tells how its takes changed over all tools, newest first', () => {
  const history = [{ date: '2026-01-01', score: 55, verdict: 'skip' as const, reason: 'No licence then.' }];
  const tools = [
    makeTool({ slug: 'a', reviews: [makeReview({ score: 70, revised: '2026-11-03', history })] }),
    makeTool({
      slug: 'b',
      reviews: [makeReview({ score: 60, revised: '2026-11-05', history }), makeReview({ persona: 'buyer', history })],
    }),
  ];
  expect(buildPersonaView(makeCatalog({ personas, tools }), maker).changes).toEqual([
    {
      day: { iso: '2026-11-05', text: '5 Nov 2026' },
      tool: { text: 'B', href: '/tools/b/' },
      words: 'Skip 55 → Ship 60',
      reason: 'No licence then.',
    },
    {
      day: { iso: '2026-11-03', text: '3 Nov 2026' },
      tool: { text: 'A', href: '/tools/a/' },
      words: 'Skip 55 → Ship 70',
      reason: 'No licence then.',
    },
  ]);
});
