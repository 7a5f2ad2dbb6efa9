import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMeant } from '#src/browser/picker/find-meant.ts';
import { foldName } from '#src/browser/picker/fold-name.ts';
import { findCertain, matchTools, type FindMeant } from '#src/browser/picker/match-tools.ts';

const NAMES = ['llama.cpp', 'Ollama', 'Llama 3.2 Vision', 'Mistral Large', 'Vercel AI Gateway', 'Béta C++', 'دلتا לדוגמה', 'SmolVLM2'];

/** Tools whose slug says more than their name. */
const SLUGS = new Map([['Mistral Large', 'mistral-large-hub']]);

function matchIn(names: readonly string[], query: string, meant: FindMeant | null) {
  return matchTools(
    names.map((name) => ({ slug: SLUGS.get(name) ?? name, group: '', folded: foldName(name) })),
    query,
    meant,
  );
}

/** The names found, what is marked in brackets. */
function find(query: string, meant: FindMeant | null = findMeant): readonly string[] {
  return matchIn(NAMES, query, meant).map(({ parts }) => parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''));
}

test('offers every tool as it stands while nothing is typed', () => {
  expect(find(' ')).toEqual(NAMES);
});

test.each([
  ['llama', ['[llama].cpp', '[Llama] 3.2 Vision', 'O[llama]']],
  ['OLLA', ['[Olla]ma']],
  ['gate ai', ['Vercel [AI] [Gate]way']],
  ['beta c+', ['[Béta C+]+']],
  ['c++', ['Béta [C++]']],
  ['דוגמה', ['دلتا ל[דוגמה]']],
  ['vlm2', ['Smol[VLM2]']],
  ['llamacpp', ['[llama.cpp]']],
  ['cpp', ['llama.[cpp]']],
  ['o-lla', ['[Olla]ma']],
  ['aigate', ['Vercel [AI Gate]way']],
  ['mistral-large-hub', ['Mistral Large']],
  ['mistrallargeh', ['Mistral Large']],
])('finds %j as it is spelt', (query, found) => {
  expect(find(query, null)).toEqual(found);
});

test.each([
  ['a wrong letter', 'mistrel', ['[Mistral] Large']],
  ['a wrong first letter', 'pistral', ['[Mistral] Large']],
  ['a letter too many', 'misstral', ['[Mistral] Large']],
  ['a letter too few', 'mitral', ['[Mistral] Large']],
  ['two letters swapped', 'mistarl', ['[Mistral] Large']],
  ['two letters of a short word swapped', 'btea', ['[Béta] C++']],
  ['a slip in each of two words, in another order', 'gatewey vercl', ['[Verce]l AI [Gateway]']],
  ['a slip in another script', 'דוגנה', ['دلتا ל[דוגמה]']],
  ['a slip where words are run together', 'aigatway', ['Vercel [AI Gateway]']],
  ['a slip in a slug', 'mistral-large-hbu', ['Mistral Large']],
])('looks past %s', (_, query, found) => {
  expect(find(query, null)).toEqual([]);
  expect(find(query)).toEqual(found);
});

test.each([
  ['two slips in a word', 'mstrl', []],
  ['what looks like an operator', '-mistrel "large"', ['[Mistral] [Large]']],
  ['signs alone', '!!! [', []],
  ['an accent alone', '\u0301', []],
  ['more words than any name has', 'mistrel '.repeat(7), []],
])('makes of %s what its words say', (_, query, found) => {
  expect(find(query)).toEqual(found);
});

test.each([
  { what: 'the whole name before a word of one', query: 'olama', found: ['Ollama', 'llama.cpp'] },
  { what: 'a whole word before a part of one', query: 'mistrol', found: ['Le Mistral', 'Codemistrals'] },
  { what: 'fewer slips before more', query: 'gatewey vercel', found: ['Vercel Gateway', 'Verce Gateway'] },
])('guesses $what', ({ query, found }) => {
  const names = found.toReversed();
  expect(matchIn(names, query, findMeant).map(({ tool }) => tool.folded.name)).toEqual(found);
});

test('guesses names whose words were run together', () => {
  const names = ['Together AI', 'Hugging Face Inference Providers', 'Portkey'];
  expect(matchIn(names, 'hugingface', findMeant).map(({ tool }) => tool.folded.name)).toEqual(['Hugging Face Inference Providers']);
});

test('leaves guesses out beside what is spelt right', () => {
  const names = ['Grok', 'Groks', 'Croks'];
  expect(matchIn(names, 'groks', findMeant).map(({ tool }) => tool.slug)).toEqual(['Groks']);
});

test.each([
  { what: 'the one of that name, though others hold it', names: ['Llama', 'Llama 3'], query: 'LLAMA', slug: 'Llama' },
  { what: 'the only one that fits', names: ['Ollama', 'Groq'], query: 'oll', slug: 'Ollama' },
  { what: 'the only one that can be meant', names: ['Ollama', 'Mistral'], query: 'mistrel', slug: 'Mistral' },
  { what: 'none of several', names: ['Llama', 'Ollama'], query: 'lla', slug: undefined },
  { what: 'none of two with one name', names: ['Beta', 'béta'], query: 'beta', slug: undefined },
  { what: 'none when nothing is typed', names: ['Llama'], query: '', slug: undefined },
  { what: 'none when nothing fits', names: ['Llama'], query: 'zzzzz', slug: undefined },
])('takes $what for certain', ({ names, query, slug }) => {
  expect(findCertain(matchIn(names, query, findMeant), query)?.slug).toBe(slug);
});

test('finds every tool by its own name, whatever the others are called', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((text) => foldName(text).text.trim() !== '');
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), (names) => {
      for (const each of names) expect(matchIn(names, each, findMeant).map(({ tool }) => tool.slug)).toContain(each);
    }),
  );
});

test('loses nothing of a name and fails at no text, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (query) => {
      for (const { tool, parts } of matchIn(NAMES, query, findMeant)) {
        expect(parts.map(({ text }) => text).join('')).toBe(tool.folded.name);
      }
    }),
  );
});
