import { matchName, type NamePart } from '../search/name-match.ts';
import { foldText, wordsOf } from '../search/query.ts';
import { cutName, foldName, placeInText, type FoldedName, type Stretch } from './fold-name.ts';

/** A tool that can be chosen; it has no group where all are of one category. */
export interface ListedTool {
  readonly slug: string;
  readonly group: string;
  readonly folded: FoldedName;
}

/** A tool that answers a query, its name cut where it does. */
export interface ToolMatch {
  readonly tool: ListedTool;
  readonly parts: readonly NamePart[];
}

/** A tool that a query names, and what of its name does. */
export interface NamedTool {
  readonly tool: ListedTool;
  readonly stretches: readonly Stretch[];
}

/** Finds the tools that a query may mean in spite of a slip, best first. */
export type FindMeant = (tools: readonly ListedTool[], query: string) => readonly NamedTool[];

/**
 * The tools that a query names, best first: the name itself, names that start with it, names with a word for each of its words, names that
 * hold it, names and slugs that do so once their words are run together. Slips are looked past only where nothing fits the letters as they
 * stand: beside what was spelt right, guesses are noise.
 */
export function matchTools(tools: readonly ListedTool[], query: string, findMeant: FindMeant | null): readonly ToolMatch[] {
  if (query.trim() === '') return tools.map((tool) => ({ tool, parts: cutName(tool.folded, []) }));
  const spelt = findSpelt(tools, query);
  const named = spelt.length > 0 || findMeant === null ? spelt : findMeant(tools, query);
  return named.map(({ tool, stretches }) => ({ tool, parts: cutName(tool.folded, stretches) }));
}

/** The one tool that a query can mean: the only one so called, else the only one that fits; `null` when several do, or none. */
export function findCertain(matches: readonly ToolMatch[], query: string): ListedTool | null {
  const asked = foldText(query);
  if (asked === '') return null;
  const exact = matches.filter(({ tool }) => foldText(tool.folded.name) === asked);
  const [certain, ...others] = exact.length > 0 ? exact : matches;
  return certain && others.length === 0 ? certain.tool : null;
}

function findSpelt(tools: readonly ListedTool[], query: string): readonly NamedTool[] {
  const { joined } = foldName(query);
  return tools
    .flatMap((tool) => {
      const rank = matchName(tool.folded.name, query);
      const stretches = rank > 0 ? findStretches(tool.folded.text, query) : findJoined(tool, joined);
      return stretches ? [{ tool, stretches, rank }] : [];
    })
    .sort((one, other) => other.rank - one.rank);
}

/** Where a query without its gaps starts at a word of a name without its own, or at the slug, which marks nothing; `null` where at neither. */
function findJoined({ folded, slug }: ListedTool, asked: string): readonly Stretch[] | null {
  if (asked === '') return null;
  const startsWord = (place: number): boolean => place === 0 || folded.places[place - 1] !== (folded.places[place] ?? 0) - 1;
  for (let place = folded.joined.indexOf(asked); place >= 0; place = folded.joined.indexOf(asked, place + 1)) {
    if (startsWord(place)) return [placeInText(folded, [place, place + asked.length])];
  }
  return slug.replaceAll('-', '').startsWith(asked) ? [] : null;
}

function findStretches(text: string, query: string): readonly Stretch[] {
  const asked = foldText(query);
  const place = text.indexOf(asked);
  if (place >= 0) return [[place, place + asked.length]];
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}+#]+/gu)];
  return wordsOf(query).flatMap((wanted): Stretch[] => {
    const word = words.find(([each]) => each.startsWith(wanted));
    return word ? [[word.index, word.index + wanted.length]] : [];
  });
}
