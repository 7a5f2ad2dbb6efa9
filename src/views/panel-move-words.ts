import type { Persona } from '#src/catalog/schema/persona.ts';
import { turnsVerdict, type PanelMove } from '#src/changes/panel-moves.ts';
import type { ReviewEvent } from '#src/changes/tool-events.ts';
import type { PanelVerdict } from '#src/comparison/panel.ts';
import { wordPlainTake, wordPlainVerdict } from './panel-words.ts';
import { wordTakeChange } from './take-change-words.ts';
import { wordList, wordVerdict } from './wording.ts';

/** One line below a change. */
export interface ChangeDetailView {
  readonly text: string;
  readonly reason?: string | undefined;
  readonly href?: string | undefined;
}

/** Where a panel stands after a change. */
export interface StandingView {
  readonly verdict: PanelVerdict;
  readonly word: string;
  /** Mean score, whole. */
  readonly score: number;
  /** The same at the end of a line of plain text: *panel verdict ship, 88/100*, or the score alone where the line names the verdict. */
  readonly words: string;
}

/** What a panel did on a day: *reviewed by 5*, *Buyer changed its take*, or *panel verdict split → ship* where that turned it. */
export function wordPanelMove(personas: readonly Persona[], move: PanelMove): string {
  if (turnsVerdict(move)) return `panel verdict ${wordPlainVerdict(move.before.verdict)} → ${wordPlainVerdict(move.after.verdict)}`;
  return wordList(wordDoings(personas, move));
}

/** Shows where a panel stands after a move. */
export function showStanding(move: PanelMove): StandingView {
  const { verdict } = move.after;
  const score = Math.round(move.after.score ?? 0);
  const words = turnsVerdict(move) ? `${score}/100` : `panel verdict ${wordPlainTake({ verdict, score })}`;
  return { verdict, word: wordVerdict(verdict), score, words };
}

/** The takes behind a panel's move: the new ones in one line, each changed one with its reason. */
export function listPanelDetails(personas: readonly Persona[], { reviews, takes }: PanelMove): readonly ChangeDetailView[] {
  const nameOf = namesOf(personas);
  const wordReview = ({ persona, verdict, score }: ReviewEvent) => `${nameOf(persona)} ${wordPlainVerdict(verdict)} ${score}`;
  return [
    ...(reviews.length > 0 ? [{ text: wordList(reviews.map(wordReview)) }] : []),
    ...takes.map((take) => ({ text: `${nameOf(take.persona)}: ${wordTakeChange(take)}`, reason: take.reason })),
  ];
}

function wordDoings(personas: readonly Persona[], { reviews, takes }: PanelMove): readonly string[] {
  const nameOf = namesOf(personas);
  const [review, take] = [reviews[0], takes[0]];
  return [
    ...(review ? [`reviewed by ${reviews.length === 1 ? nameOf(review.persona) : reviews.length}`] : []),
    ...(take ? [takes.length === 1 ? `${nameOf(take.persona)} changed its take` : `${takes.length} takes changed`] : []),
  ];
}

function namesOf(personas: readonly Persona[]): (id: string) => string {
  return (id) => personas.find((persona) => persona.id === id)?.name ?? id;
}
