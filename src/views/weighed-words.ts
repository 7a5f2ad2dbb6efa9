import { standingOf, type Lead, type Standing } from '#src/comparison/answer/standing.ts';
import { rankTools } from '#src/comparison/ranking.ts';
import { areWeightsEqual, weighTakes, type WeighedTake, type Weights } from '#src/comparison/weights.ts';
import { isolateName } from './isolate-name.ts';
import { wordList } from './wording.ts';

/** A tool as far as its panel can be weighed. */
export interface WeighedTool {
  readonly name: string;
  readonly takes: readonly WeighedTake[];
}

/** What is said of tools side by side while every persona counts once. */
export const EQUAL_WORDS = 'Every persona counts once. Let those who judge as you do count twice.';

/**
 * Says what a reader's weights make of tools side by side, next to what the panel says.
 * @example wordWeighed(tools, weights) // 'By your weights: Alpha 86, ship; Beta 71, split. Alpha leads by 15; the panel has it 5 ahead.'
 */
export function wordWeighed(tools: readonly WeighedTool[], weights: Weights): string {
  if (areWeightsEqual(weights)) return EQUAL_WORDS;
  const names = tools.map(({ name }) => isolateName(name));
  const own = standingOf(tools.map(({ takes }) => ({ reviews: weighTakes(takes, weights) })));
  if (own.scores.every((score) => score === null)) return 'By your weights no take counts, so there is no score to give.';
  const panel = standingOf(tools.map(({ takes }) => ({ reviews: takes })));
  const results = names.map((name, place) => `${name} ${wordResult(own, place)}`);
  return [`By your weights: ${results.join('; ')}.`, ...wordLeads(names, own.lead, panel.lead)].join(' ');
}

/**
 * Says who is first in a ranking by a reader's weights, next to who is first with the panel; nothing while every persona counts once.
 * @example wordWeighedRanking(tools, weights) // 'By your weights Alpha is first with 86; the panel has Beta first.'
 */
export function wordWeighedRanking(tools: readonly WeighedTool[], weights: Weights): string {
  if (areWeightsEqual(weights)) return '';
  const own = listFirst(tools.map(({ name, takes }) => ({ name, reviews: weighTakes(takes, weights) })));
  if (own.score === null) return 'By your weights no take counts, so the order is the panel’s.';
  const panel = listFirst(tools.map(({ name, takes }) => ({ name, reviews: takes })));
  const beside = own.names === panel.names ? ', as with the panel' : `; the panel has ${panel.names} first`;
  return `By your weights ${own.names} ${own.verb} first with ${own.score}${beside}.`;
}

/**
 * Says what a reader's weights make of one tool; nothing while every persona counts once.
 * @example wordWeighedTool(takes, weights) // 'By your weights: 86, ship'
 */
export function wordWeighedTool(takes: readonly WeighedTake[], weights: Weights): string {
  if (areWeightsEqual(weights) || takes.length === 0) return '';
  const result = standingOf([{ reviews: weighTakes(takes, weights) }]);
  const isSilent = result.verdicts[0] === 'none';
  return isSilent ? 'By your weights no take counts' : `By your weights: ${wordResult(result, 0)}`;
}

/** The words that lead to the control. */
export const INVITATION = 'Weigh the panel yourself';

/**
 * At least as long as anything {@link wordWeighed} may say of a pair with these names, with the link to the control after it. Of more tools,
 * which no page has at build, ties and silent panels may take longer.
 */
export function longestWeighedWords(given: readonly string[]): string {
  const names = given.map(isolateName);
  const longest = names.reduce((one, other) => (other.length > one.length ? other : one), '');
  const results = names.map((name) => `${name} 100, split`).join('; ');
  return `By your weights: ${results}. ${longest} leads by 100; the panel has ${longest} 100 ahead. ${INVITATION}`;
}

const NO_RESULT = 'has no take that counts';

function wordResult({ scores, verdicts }: Standing, place: number): string {
  return verdicts[place] === 'none' ? NO_RESULT : `${scores[place]}, ${verdicts[place]}`;
}

function wordLeads(names: readonly string[], own: Lead, panel: Lead): readonly string[] {
  if (own.kind === 'unknown' || panel.kind === 'unknown') return [];
  const said = own.kind === 'ahead' ? `${names[own.leader] ?? ''} leads by ${own.by}` : wordLevel(names, own.places);
  return [`${said}${isSameLead(own, panel) ? ', as with the panel' : `; the panel has ${wordPanelLead(names, own, panel)}`}.`];
}

function wordPanelLead(names: readonly string[], own: Lead, panel: Exclude<Lead, { kind: 'unknown' }>): string {
  if (panel.kind === 'level')
    return names.length === panel.places.length ? 'them level' : `${wordList(panel.places.map((place) => names[place] ?? ''))} level`;
  const isOwnLeader = own.kind === 'ahead' && own.leader === panel.leader;
  return `${isOwnLeader ? 'it' : (names[panel.leader] ?? '')} ${panel.by} ahead`;
}

function wordLevel(names: readonly string[], places: readonly number[]): string {
  if (names.length === 2) return 'They are level';
  return `${wordList(places.map((place) => names[place] ?? ''))} lead together`;
}

function isSameLead(one: Lead, other: Lead): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The tools that share the first place; those without a take have none. */
function listFirst(tools: readonly { readonly name: string; readonly reviews: readonly WeighedTake[] }[]): {
  readonly names: string;
  readonly verb: string;
  readonly score: number | null;
} {
  const first = rankTools(tools).flatMap(({ tool, place }) => (place === 1 ? [tool] : []));
  const [score = null] = standingOf(first).scores;
  return { names: wordList(first.map(({ name }) => isolateName(name))), verb: first.length === 1 ? 'is' : 'are', score };
}
