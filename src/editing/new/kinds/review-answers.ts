import { placeholderFor } from '#src/catalog/placeholder.ts';
import { reviewSchema } from '#src/catalog/schema/review.ts';
import { writeRecordText } from '../../record-text.ts';
import { readNumber } from '../answers.ts';
import { findFieldFault } from '../field-fault.ts';
import type { PlannedFile } from '../question.ts';

/** A review as it was answered. */
export interface ReviewAnswer {
  readonly tool: string;
  readonly persona: string;
  readonly score: string;
  readonly verdict: string;
  readonly date: string;
  /** The take; still to be written when left out. */
  readonly take: string | undefined;
}

/** Says what is wrong with a score. */
export function findScoreFault(text: string): string | null {
  return findFieldFault(reviewSchema.shape.score, 'score', readNumber(text));
}

/** Says what is wrong with a verdict. */
export function findVerdictFault(text: string): string | null {
  return findFieldFault(reviewSchema.shape.verdict, 'verdict', text);
}

/** The two verdicts. */
export const VERDICTS = [
  { value: 'ship', hint: 'this persona would ship with it' },
  { value: 'skip', hint: 'it would not' },
] as const;

/** Says where score and verdict do not fit together; the check warns of it too. */
export function remarkOnVerdict(score: string, verdict: string): string | null {
  const points = Number(score);
  const isOdd = (verdict === 'ship' && points < 40) || (verdict === 'skip' && points > 70);
  return isOdd ? `A score of ${score} and a ${verdict} do not go well together.` : null;
}

/** Writes the file of a review. */
export function planReview({ tool, persona, score, verdict, date, take }: ReviewAnswer, personaName: string): PlannedFile {
  const values = { score: readNumber(score), verdict, date };
  const body = take ?? placeholderFor(`the take of ${personaName.replace(/[[\]\r\n]/g, ' ')}, in a paragraph or two`);
  return { path: `tools/${tool}/reviews/${persona}.md`, text: writeRecordText({ schema: reviewSchema, values, body }) };
}
