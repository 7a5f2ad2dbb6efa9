import { z } from 'zod';
import { isoDate, toolSlug } from './fields.ts';
import type { Prose } from '../prose.ts';

/** Front matter of `comparisons/<a>-vs-<b>.md`. */
export const noteSchema = z.strictObject({
  pick: z
    .union([z.literal('depends'), toolSlug])
    .describe('The tool the editors would take, or `depends`.')
    .optional(),
  date: isoDate.describe('Day the note was written.').optional(),
});

/** The editors' own words on a pair. */
export type Note = Readonly<z.infer<typeof noteSchema>> & {
  /** Slug of the pair. */
  readonly pair: string;
  readonly body: Prose;
  readonly file: string;
};
