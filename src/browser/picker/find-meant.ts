import uFuzzy from '@leeoniya/ufuzzy';
import { distance } from 'fastest-levenshtein';
import { foldName, placeInText, type Stretch } from './fold-name.ts';
import type { FindMeant, ListedTool, NamedTool } from './match-tools.ts';

/** Most words of a query that are looked at: each one more multiplies the ways to place them in a name. */
const WORDS_MOST = 6;

/** Most words that may stand in another order than in the name: three have six orders. With more, uFuzzy would rank nothing. */
const TURNED_MOST = 3;

/**
 * One letter of a long word may be wrong, missing, too many or swapped, the first one too. Names come with spaces for all that is neither
 * letter nor digit: that a pattern then only has to tell spaces from the rest makes it ten times cheaper than one of Unicode's classes.
 */
const fuzzy = new uFuzzy({
  interSplit: ' +',
  interBound: ' ',
  intraSplit: null,
  intraBound: null,
  intraChars: '[^ ]',
  intraMode: 1,
  intraSlice: [0, Infinity],
});

/**
 * Finds names in spite of one slip in each word of five letters or more; in shorter ones only two letters may be swapped, or one be left out.
 * Where no name has such words, they may run on from one word of it to the next, or be of the slug.
 */
export const findMeant: FindMeant = (tools, query) => {
  const words = wordsIn(foldName(query).text);
  if (words.length > WORDS_MOST) return [];
  const found = search(tools, ({ folded }) => spaceOut(folded.text), words);
  return sortByCloseness(found.length > 0 ? found : findJoined(tools, words.join('')), words);
};

function findJoined(tools: readonly ListedTool[], asked: string): readonly NamedTool[] {
  return search(tools, (tool) => `${tool.folded.joined} ${joinSlug(tool)}`, [asked]).map(({ tool, stretches }) => {
    const ofName = stretches.filter(([from]) => from < tool.folded.joined.length);
    return { tool, stretches: ofName.map((stretch) => placeInText(tool.folded, stretch)) };
  });
}

/** The tools whose text has the words, slips aside, and where it has them. */
function search(tools: readonly ListedTool[], textOf: (tool: ListedTool) => string, words: readonly string[]): readonly NamedTool[] {
  const [, info, order] = fuzzy.search(tools.map(textOf), words.join(' '), words.length > TURNED_MOST ? 0 : TURNED_MOST, Infinity);
  if (info === null) return [];
  return order.flatMap((index) => {
    const tool = tools[info.idx[index] ?? 0];
    return tool ? [{ tool, stretches: pairUp(info.ranges[index] ?? []) }] : [];
  });
}

/** Puts first what takes the fewest slips to reach from whole words; of several such, the name that is nearest as a whole. */
function sortByCloseness(found: readonly NamedTool[], words: readonly string[]): readonly NamedTool[] {
  return found
    .map((named) => {
      const { text, joined } = named.tool.folded;
      const targets = [...wordsIn(text), joined, joinSlug(named.tool)];
      const slips = words.reduce((sum, word) => sum + Math.min(...targets.map((target) => distance(word, target))), 0);
      return { named, slips, away: distance(words.join(''), joined) };
    })
    .sort((one, other) => one.slips - other.slips || one.away - other.away)
    .map(({ named }) => named);
}

function joinSlug({ slug }: ListedTool): string {
  return slug.replaceAll('-', '');
}

function wordsIn(text: string): readonly string[] {
  return spaceOut(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** Leaves letters and digits where they are, and of the rest the room it took. */
function spaceOut(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, (other) => ' '.repeat(other.length));
}

function pairUp(bounds: readonly number[]): readonly Stretch[] {
  const pairs: Stretch[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 2) pairs.push([bounds[index] ?? 0, bounds[index + 1] ?? 0]);
  return pairs;
}
