import { z } from 'zod';

const count = z.int().min(0);

/** Counts of readers' votes on one tool. */
export const tallySchema = z.strictObject({ ship: count.describe('Votes to ship.'), skip: count.describe('Votes to skip.') });

/** Readers' votes on one tool. */
export type Tally = Readonly<z.infer<typeof tallySchema>>;

/** Counts of readers' picks between two tools. */
export const pickTallySchema = z.strictObject({
  a: count.describe('Picks for the first.'),
  b: count.describe('Picks for the second.'),
  neither: count.describe('Picks for neither.'),
});

/** Readers' picks between two tools. */
export type PickTally = Readonly<z.infer<typeof pickTallySchema>>;

/** `votes.json`: the community counts that a build bakes in. */
export const votesSchema = z.strictObject({
  version: z.literal(1).describe('Version of this shape.'),
  taken: z.iso.datetime().describe('When the counts were taken, in UTC.'),
  tools: z.record(z.string(), tallySchema).describe('Counts by tool slug.'),
  pairs: z.record(z.string(), pickTallySchema).describe('Picks by pair slug.'),
});
/** Readers' votes and picks, at one moment. */
export type Votes = Readonly<z.infer<typeof votesSchema>>;
