import { z } from 'zod';
import { isoDate, toolSlug } from './fields.ts';
import {
  factDataSchema,
  FILE_HEAD,
  markdownSchema,
  namedToolSchema,
  pageDataSchema,
  panelDataSchema,
  personaLinkSchema,
  sourceDataSchema,
  takeDataSchema,
} from './page-data.ts';
import { tallySchema, votesSchema } from './votes.ts';

/** The same thing said of both tools; A is the one whose slug comes first. */
function ofBoth<Said extends z.ZodType>(said: Said) {
  return z.strictObject({ a: said.describe('Said of tool A.'), b: said.describe('Said of tool B.') });
}

const sideSchema = namedToolSchema.extend({ panel: panelDataSchema.describe('The panel in figures.') });

const answerSchema = z.strictObject({
  sentence: z.string().describe('What the panel says of each, and who is ahead.'),
  caution: z.string().describe('Which panels are too small to lean on.').exactOptional(),
  gaps: z.string().describe('Where the personas are furthest apart, and where closest.'),
  choose: ofBoth(z.array(z.string())).describe('What speaks for each: lines that finish “Choose it if …”.'),
  flips: z.array(z.string()).describe('What would turn the answer.'),
});

const factRowSchema = ofBoth(factDataSchema).extend({
  id: z.string().describe('Name of the row; as a fragment it leads to the row on the page.'),
  label: z.string().describe('What the row is called on the page.'),
  differs: z.boolean().describe('Whether the two are unlike.'),
});

const priceRowSchema = ofBoth(
  z.strictObject({
    lines: z.array(z.string()).describe('Prices in words, or why there is none.'),
    isKnown: z.boolean().describe('Whether the words are prices.'),
  }),
).extend({ label: z.string().describe('What the row is called on the page.') });

/** `/compare/<a>-vs-<b>.json`: what a comparison says, as data. */
export const comparisonPageDataSchema = z.strictObject({
  ...FILE_HEAD,
  page: pageDataSchema,
  intro: z.string().describe('What is compared, in a sentence.'),
  tools: ofBoth(sideSchema).describe('The two tools, by slug; the order says nothing of who is better.'),
  answer: answerSchema.describe('The answer, worked out from the facts and reviews by fixed rules.'),
  facts: z.array(factRowSchema).describe('The decision table: rows that differ first.'),
  prices: z.array(priceRowSchema).describe('Prices, row by what is paid for.'),
  scorecard: z
    .array(ofBoth(takeDataSchema.nullable()).extend({ persona: personaLinkSchema.describe('The point of view.') }))
    .describe(
      'Reviews by persona, in panel order; null where one is missing. Personas are points of view that the editors keep, not people.',
    ),
  community: ofBoth(tallySchema.nullable())
    .extend({ picks: votesSchema.shape.pairs.valueType.nullable().describe('Which of the two readers would pick.') })
    .nullable()
    .describe("Readers' votes, never part of the panel; null without any."),
  note: z
    .strictObject({
      pick: z
        .union([z.literal('depends'), toolSlug])
        .nullable()
        .describe('The tool the editors would take, or depends.'),
      date: isoDate.nullable().describe('Day the note was written.'),
      markdown: markdownSchema,
    })
    .nullable()
    .describe("The editors' own words on the pair."),
  sources: ofBoth(z.array(sourceDataSchema)).describe('Pages behind the facts of each.'),
});
/** What a comparison says, as data. */
export type ComparisonPageData = Readonly<z.infer<typeof comparisonPageDataSchema>>;
