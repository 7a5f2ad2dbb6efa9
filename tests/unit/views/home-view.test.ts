import { expect, test } from 'vitest';
import { buildHomeView } from '#src/views/home-view.ts';
import { makeCatalog, makeCategory, makeNote, makePersona, makeProse, makeReview, makeTool } from '../factories.ts';

const personas = [makePersona({ id: 'maker' }), makePersona({ id: 'buyer', order: 2 })];

function twoTools(a: number, b: number) {
  return [
    makeTool({ slug: 'alpha', reviews: [makeReview({ score: a, date: '2026-10-02' })] }),
    makeTool({ slug: 'beta', reviews: [makeReview({ score: b, date: '2026-10-01' })] }),
  ];
}

test('asks the question of the site and shows what the newest comparison comes down to', () => {
  const home = buildHomeView(makeCatalog({ personas, tools: twoTools(80, 55) }));
  const [latest] = home.latest;
  expect([home.title, home.intro, home.page.title]).toEqual(['A or B?', 'Tools side by side.', 'Pairs: A or B?']);
  expect([latest?.pair.href, latest?.line, latest?.day]).toEqual([
    '/compare/alpha-vs-beta/',
    'Furthest apart with the Maker: 80 to 55.',
    { iso: '2026-10-02', text: '2 Oct 2026' },
  ]);
  expect(home.cellsKey).toBe('Each square is a persona: Maker and Buyer. Filled ships, slashed skips, dotted has no take.');
  expect(home.personas).toEqual([
    { text: 'Maker', href: '/personas/maker/' },
    { text: 'Buyer', href: '/personas/buyer/' },
  ]);
});

test('lists the newest comparisons first, and lets the reader ask for others', () => {
  const tools = ['alpha', 'beta', 'gamma', 'delta'].map((slug, index) =>
    makeTool({ slug, tags: [slug], reviews: [makeReview({ score: [50, 90, 80, 81][index] ?? 0, date: `2026-10-0${index + 1}` })] }),
  );
  const { latest, form } = buildHomeView(makeCatalog({ tools }));
  expect(latest.map(({ pair, day, marks }) => `${pair.slug} ${day.iso} ${marks['data-places']}`)).toEqual([
    'alpha-vs-delta 2026-10-04 1 3 1',
    'beta-vs-delta 2026-10-04 4 0 3',
    'delta-vs-gamma 2026-10-04 5 4 5',
    'beta-vs-gamma 2026-10-03 3 1 4',
    'alpha-vs-gamma 2026-10-03 2 5 2',
    'alpha-vs-beta 2026-10-02 0 2 0',
  ]);
  expect(form?.orders.map(({ text }) => text)).toEqual(['Newest', 'Widest gap', 'Highest panel score', 'Name']);
  expect(form?.rule).toBe('A comparison stays when at least one of its two tools fits.');
  expect(latest[0]?.marks['data-facets']).toBe('tag:alpha / tag:delta');
});

test('lets the editors’ opening stand for a comparison', () => {
  const notes = new Map([['alpha-vs-beta', makeNote({ body: makeProse('One runs at home, the other in two data centres. Read on.') })]]);
  expect(buildHomeView(makeCatalog({ notes, tools: twoTools(80, 55) })).latest.map(({ line }) => line)).toEqual([
    'One runs at home, the other in two data centres.',
  ]);
});

test('says so when two tools are level, and when no persona knows both', () => {
  const apart = [
    makeTool({ slug: 'alpha', reviews: [makeReview({ persona: 'maker' })] }),
    makeTool({ slug: 'beta', reviews: [makeReview({ persona: 'buyer' })] }),
  ];
  const lineOf = (tools: typeof apart) => buildHomeView(makeCatalog({ personas, tools })).latest[0]?.line;
  expect([lineOf(twoTools(70, 70)), lineOf(apart)]).toEqual([
    'Level with every persona that scored both.',
    'No persona has scored both yet.',
  ]);
});

test('lists empty categories last, and says that they are', () => {
  const categories = [makeCategory({ id: 'bare' }), makeCategory({ id: 'engines' })];
  expect(buildHomeView(makeCatalog({ categories, tools: twoTools(1, 2) })).categories).toEqual([
    { name: 'Engines', href: '/categories/engines/', summary: 'All engines.', count: '2 tools' },
    { name: 'Bare', href: '/categories/bare/', summary: 'All bare.', count: '0 tools yet' },
  ]);
});

test('offers no picker and explains no squares on an empty site', () => {
  const { picker, latest, form, categories, cellsKey } = buildHomeView(makeCatalog({ personas: [], categories: [] }));
  expect({ picker, latest, form, categories, cellsKey }).toEqual({
    picker: null,
    latest: [],
    form: null,
    categories: [],
    cellsKey: undefined,
  });
});
