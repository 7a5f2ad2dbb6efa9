import { expect, test } from 'vitest';
import { findResults } from '#src/browser/search/find-results.ts';
import type { IndexedPage, SearchIndex } from '#src/browser/search/pagefind.ts';
import { wordsOf } from '#src/browser/search/query.ts';

function makePage(slug: string, title: string, words = ''): IndexedPage & { readonly words: string } {
  const meta = { kind: 'tool', slug, title, note: '', verdict: 'ship', opponents: '[]' };
  return { url: `/tools/${slug}/`, meta, words: `${title} ${words}` };
}

/** An index in memory that finds as Pagefind does: each word of the query starts a word of the page. */
function makeIndex(...pages: readonly ReturnType<typeof makePage>[]): SearchIndex {
  return {
    search: (term) => {
      const wanted = wordsOf(term ?? '');
      const found = pages.filter((page) => wanted.every((word) => wordsOf(page.words).some((other) => other.startsWith(word))));
      return Promise.resolve({ results: found.map((page) => ({ data: () => Promise.resolve(page) })), filters: {} });
    },
    filters: () => Promise.resolve(pages.length > 0 ? { category: { engines: pages.length } } : {}),
  };
}

async function namesFor(index: SearchIndex, term: string): Promise<readonly string[]> {
  const { hits } = await findResults(index, { term, filters: {}, limit: 8 });
  return hits.map((hit) => hit.name);
}

const mention = makePage('mention', 'Mention', 'better than Spy and Mad, Spy vs Mad');
const index = makeIndex(mention, makePage('spy-vs-spy', 'Spy vs Spy'), makePage('mad', 'Mad'), makePage('spyglass', 'Spyglass'));

test('puts tools of that name before pages that mention it', async () => {
  expect(await namesFor(index, 'mad')).toEqual(['Mad', 'Mention']);
});

test('finds a tool whose own name holds a vs', async () => {
  expect((await namesFor(index, 'spy vs spy'))[0]).toBe('Spy vs Spy');
});

test('reads a query at the vs that fits the names best', async () => {
  expect((await namesFor(index, 'Spy vs Spy vs Mad')).slice(0, 2)).toEqual(['Spy vs Spy', 'Mad']);
});

test('finds both tools, and leaves out pages that hold all the words', async () => {
  expect(await namesFor(index, 'spyglass versus mad')).toEqual(['Spyglass', 'Mad']);
});

test.each(['mad vs nobody', 'nobody vs mad', 'vs mad', 'mad vs mad'])('finds the tool that %j knows', async (term) => {
  expect(await namesFor(index, term)).toEqual(['Mad', 'Mention']);
});

test('tells an empty index from a question without an answer', async () => {
  const search = { term: 'nobody', filters: {}, limit: 8 };
  const answers = await Promise.all([findResults(index, search), findResults(makeIndex(), search)]);
  expect(answers.map(({ isIndexEmpty }) => isIndexEmpty)).toEqual([false, true]);
});
