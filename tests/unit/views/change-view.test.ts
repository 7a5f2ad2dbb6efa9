import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { catalogChanges, changesOf } from '#src/changes/catalog-changes.ts';
import { showChange } from '#src/views/change-view.ts';
import { makeCatalog, makeNote, makePersona, makeProse, makeReview, makeTool } from '../factories.ts';

const personas = [makePersona({ id: 'maker' }), makePersona({ id: 'doubter' })];

function newestOf(given: Partial<Tool>) {
  const tool = makeTool(given);
  const catalog = makeCatalog({ personas, tools: [tool] });
  const [newest] = changesOf(catalog, tool);
  return newest && showChange(catalog, newest);
}

test('tells a new tool and its first reviews at once', () => {
  const reviews = [makeReview({ date: '2026-02-01' }), makeReview({ persona: 'doubter', score: 61, verdict: 'skip', date: '2026-02-01' })];
  expect(newestOf({ added: '2026-02-01', reviews })).toEqual({
    id: 'added-alpha-2026-02-01',
    day: { iso: '2026-02-01', text: '1 Feb 2026' },
    label: 'New tool',
    names: ['Alpha'],
    href: '/tools/alpha/',
    words: 'new in Engines, reviewed by 2',
    standing: { verdict: 'split', word: 'Split', score: 71, words: 'panel verdict split, 71/100' },
    details: [{ text: 'Does what alpha does' }, { text: 'Maker ship 80 and Doubter skip 61' }],
  });
});

test('tells a verdict that turned with the reasons of the takes that turned it', () => {
  const history = [{ date: '2026-01-01', score: 30, verdict: 'skip' as const, reason: 'No licence then.' }];
  const reviews = [makeReview({ date: '2026-01-01' }), makeReview({ persona: 'doubter', score: 60, revised: '2026-03-01', history })];
  expect(newestOf({ reviews })).toEqual({
    id: 'panel-alpha-2026-03-01',
    day: { iso: '2026-03-01', text: '1 Mar 2026' },
    label: 'New verdict',
    names: ['Alpha'],
    href: '/tools/alpha/#history',
    words: 'panel verdict split → ship',
    standing: { verdict: 'ship', word: 'Ship', score: 70, words: '70/100' },
    details: [{ text: 'Doubter: Skip 30 → Ship 60', reason: 'No licence then.' }],
  });
});

test('words one new take, one changed take, and several', () => {
  const wordsOf = (given: Partial<Tool>) => {
    const view = newestOf(given);
    return [view?.label, view?.words];
  };
  const history = [{ date: '2026-01-01', score: 70, verdict: 'ship' as const, reason: 'Faster now.' }];
  const changed = { revised: '2026-03-01', history };
  expect(wordsOf({ reviews: [makeReview()] })).toEqual(['New review', 'reviewed by Maker']);
  expect(wordsOf({ reviews: [makeReview(changed)] })).toEqual(['Changed take', 'Maker changed its take']);
  expect(wordsOf({ reviews: [makeReview(changed), makeReview({ persona: 'doubter', ...changed })] })).toEqual([
    'Changed takes',
    '2 takes changed',
  ]);
  expect(wordsOf({ reviews: [makeReview(changed), makeReview({ persona: 'doubter', date: '2026-03-01' })] })).toEqual([
    'New review',
    'reviewed by Doubter and Maker changed its take',
  ]);
});

test('tells a price with the one before it', () => {
  const pricing = {
    entry: 'paid' as const,
    summary: 'Ten a month',
    since: '2026-03-01',
    history: [{ date: '2025-01-01', entry: 'free' as const, summary: 'Free' }],
  };
  const view = newestOf({ pricing });
  expect([view?.href, view?.words, view?.details]).toEqual([
    '/tools/alpha/#pricing',
    'from this day Paid, Ten a month',
    [{ text: 'Before: Free' }],
  ]);
});

test('lets one piece of news lead to its announcement, and lists several', () => {
  const first = { date: '2026-03-01', change: 'Bought.', url: 'https://alpha.example/news' };
  const one = newestOf({ history: [first] });
  expect([one?.words, one?.announced, one?.details]).toEqual(['Bought.', 'https://alpha.example/news', []]);
  const two = newestOf({ history: [first, { date: '2026-03-01', change: 'Renamed.' }] });
  expect([two?.words, two?.announced, two?.details]).toEqual([
    'Bought, and 1 more',
    undefined,
    [
      { text: 'Bought.', href: 'https://alpha.example/news' },
      { text: 'Renamed.', href: undefined },
    ],
  ]);
});

test('tells an editors’ note with its pick and its opening', () => {
  const tools = [makeTool({ slug: 'alpha' }), makeTool({ slug: 'beta', name: 'בטא' })];
  const viewOf = (pick: string | undefined) => {
    const note = makeNote({ date: '2026-03-01', ...(pick && { pick }), body: makeProse('Both load the same files. They part later on.') });
    const catalog = makeCatalog({ tools, notes: new Map([[note.pair, note]]) });
    return catalogChanges(catalog).map((change) => showChange(catalog, change))[0];
  };
  expect(viewOf('depends')).toEqual({
    id: 'note-alpha-vs-beta-2026-03-01',
    day: { iso: '2026-03-01', text: '1 Mar 2026' },
    label: 'Editors’ note',
    names: ['Alpha', 'בטא'],
    href: '/compare/alpha-vs-beta/#answer',
    words: 'the editors say it depends on the job',
    details: [{ text: 'Both load the same files. They part later on.' }],
  });
  expect(viewOf('beta')?.words).toBe('the editors would take \u2068בטא\u2069');
  expect(viewOf(undefined)?.words).toBe('a note by the editors');
});
