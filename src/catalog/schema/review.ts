import { z } from 'zod';
import { isoDate, line, slug, toolSlug } from './fields.ts';
import type { Prose } from '../prose.ts';

const verdictSchema = z.enum(['ship', 'skip']);
/** Whether a persona would ship with a tool. */
export type Verdict = z.infer<typeof verdictSchema>;

/** How far a persona would go with a tool: 0 never, 100 already has. */
const scoreSchema = z.int().min(0).max(100);

/** Front matter of `tools/<slug>/reviews/<persona>.md`. */
export const reviewSchema = z.strictObject({
  tool: toolSlug.describe('Repeats the folder name; forms write it.').optional(),
  persona: slug.describe('Repeats the file name; forms write it.').optional(),
  score: scoreSchema.describe('How far this persona would go with the tool: 0 never, 100 already has.'),
  verdict: verdictSchema.describe('Whether this persona would ship with the tool.'),
  date: isoDate.describe('Day the take was written, as YYYY-MM-DD.'),
  revised: isoDate.describe('Day the take was last changed.').optional(),
  history: z
    .array(
      z.strictObject({
        date: isoDate.describe('Day of the earlier take.'),
        score: scoreSchema.describe('Score then.'),
        verdict: verdictSchema.describe('Verdict then.'),
        reason: line(200).describe('Why it changed.'),
      }),
    )
    .describe('Earlier takes, oldest first.')
    .optional(),
});
/** A review as its front matter gives it. */
export type ReviewRecord = z.infer<typeof reviewSchema>;

/** One persona's take on one tool. */
export type Review = Readonly<Omit<ReviewRecord, 'tool' | 'persona'>> & {
  /** Id of the persona. */
  readonly persona: string;
  readonly body: Prose;
  /** Path of the review, relative to the content folder. */
  readonly file: string;
};
