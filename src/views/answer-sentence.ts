import type { Standing } from '#src/comparison/answer/standing.ts';
import { narrowestGap, widestGap, type PersonaGap } from '#src/comparison/persona-gaps.ts';
import type { PanelVerdict } from '#src/comparison/panel.ts';
import { wordAll, wordCount, wordList } from './wording.ts';

const VERBS: Readonly<Record<Exclude<PanelVerdict, 'none'>, string>> = { ship: 'ships', skip: 'skips', split: 'is split on' };

/** The answer in a sentence or two: what the panel says of each tool, and who is ahead. */
export function wordStanding({ verdicts, scores, lead }: Standing, names: readonly string[]): string {
  if (verdicts.every((verdict) => verdict === 'none')) {
    return `No persona has reviewed ${names.length === 2 ? 'either tool' : 'any of them'} yet, so the panel has no answer.`;
  }
  const opening = `The panel ${wordVerdicts(verdicts, names)}`;
  const unseen = namesOf('none', { verdicts, names });
  return wordOf(unseen.length === 0 ? opening : `${opening}; it has not reviewed ${wordList(unseen)} yet`, {
    verdicts,
    scores,
    lead,
    names,
  });
}

interface Told extends Omit<Standing, 'thin'> {
  readonly names: readonly string[];
}

function wordOf(opening: string, told: Told): string {
  const { lead, names, scores } = told;
  if (lead.kind === 'level') return `${opening}, with ${wordList(namesAt(lead.places, names))} level at ${scores[lead.places[0] ?? 0]}.`;
  if (lead.kind === 'unknown') return `${opening}.`;
  const [leader, second] = [names[lead.leader] ?? '', names[lead.second] ?? ''];
  const points = wordCount(lead.by, 'point');
  const figures = `${scores[lead.leader]} to ${scores[lead.second]}`;
  if (isBetter(told.verdicts[lead.second], told.verdicts[lead.leader])) return `${opening}, but scores ${leader} higher, ${figures}.`;
  const others = names.length > 2 ? ` of ${second}` : '';
  return `${opening}. ${leader} is ahead${others} by ${points}, ${figures}.`;
}

const RANKS: readonly (PanelVerdict | undefined)[] = ['none', 'skip', 'split', 'ship'];

function isBetter(one: PanelVerdict | undefined, other: PanelVerdict | undefined): boolean {
  return RANKS.indexOf(one) > RANKS.indexOf(other);
}

/** *ships both*, *ships A and skips B*. */
function wordVerdicts(verdicts: readonly PanelVerdict[], names: readonly string[]): string {
  const parts = (['ship', 'split', 'skip'] as const).flatMap((verdict) => {
    const of = namesOf(verdict, { verdicts, names });
    if (of.length === 0) return [];
    const all = of.length === names.length;
    return [`${VERBS[verdict]} ${all ? wordAll(of.length) : wordList(of)}`];
  });
  return wordList(parts);
}

function namesOf(verdict: PanelVerdict, { verdicts, names }: { verdicts: readonly PanelVerdict[]; names: readonly string[] }) {
  return names.filter((_, place) => verdicts[place] === verdict);
}

function namesAt(places: readonly number[], names: readonly string[]): readonly string[] {
  return places.map((place) => names[place] ?? '');
}

/** Says which panels are too small for more than an early sign; nothing when none is. */
export function wordThinPanels(
  thin: readonly number[],
  tools: readonly { readonly name: string; readonly reviews: number }[],
): string | undefined {
  if (thin.length === 0) return undefined;
  const parts = thin.map((place) => `${wordCount(tools[place]?.reviews ?? 0, 'review')} of ${tools[place]?.name ?? ''}`);
  return `A thin panel: ${wordList(parts)}. Read it as an early sign.`;
}

/** Where the personas are furthest apart and closest together; `count` is that of the tools. */
export function wordGaps(gaps: readonly PersonaGap[], count: number): string {
  const [widest, narrowest] = [widestGap(gaps), narrowestGap(gaps)];
  const all = wordAll(count);
  if (!widest || !narrowest) return `No persona has scored ${all} yet.`;
  if (widest.size === 0) return `Level with every persona that scored ${all}.`;
  if (gaps.length === 1) return `Only the ${widest.persona.name} has scored ${all}: ${wordScores(widest)}.`;
  if (widest.size === narrowest.size) return `Every persona that scored ${all} sees ${wordCount(widest.size, 'point')} between them.`;
  const near = narrowest.size === 0 ? `level at ${narrowest.scores[0]}` : wordScores(narrowest);
  return `Furthest apart: ${widest.persona.name}, ${wordScores(widest)}. Closest: ${narrowest.persona.name}, ${near}.`;
}

/** The scores of the personas that looked at every tool, where others did not; empty where all did, or none. */
export function wordSharedScores(gaps: readonly PersonaGap[], reviews: readonly number[]): string {
  const count = gaps.length;
  // Of one persona alone its scores are said already.
  if (count < 2 || reviews.every((each) => each === count)) return '';
  const means = reviews.map((_, place) => Math.round(gaps.reduce((sum, { scores }) => sum + (scores[place] ?? 0), 0) / count));
  const figures = means.length === 2 ? means.join(' to ') : wordList(means.map(String));
  return `Not every persona has scored ${wordAll(reviews.length)}: on the ${count} that have, ${figures}.`;
}

/** *82 to 74*; *82, 74 and 61*. */
function wordScores({ scores }: PersonaGap): string {
  return scores.length === 2 ? `${scores[0]} to ${scores[1]}` : wordList(scores.map(String));
}
