import { z } from 'zod';
import { specSchema } from './category.ts';
import { slug } from './fields.ts';
import { FILE_HEAD, markdownSchema, pageDataSchema, panelDataSchema, toolLinkSchema } from './page-data.ts';
import { specValueSchema } from './tool.ts';

const rankedSchema = toolLinkSchema.extend({
  place: z.int().min(1).nullable().describe('Place by panel score, then by panel ship; level tools share one, null without a review.'),
  tagline: z.string().describe('What the tool does, in one line.'),
  entry: z.enum(['free', 'freemium', 'paid', 'contact']).describe('How a reader gets in.'),
  panel: panelDataSchema.describe('The panel in figures.'),
  specs: z.record(z.string(), specValueSchema).describe("The facts that are recorded, by key of the category's specs."),
});

/** `/categories/<id>.json`: what a category's page says, as data. */
export const categoryPageDataSchema = z.strictObject({
  ...FILE_HEAD,
  page: pageDataSchema,
  category: z
    .strictObject({
      id: slug.describe('Name of the category in addresses.'),
      name: z.string().describe('What the shelf is called.'),
      summary: z.string().describe('What stands on it.'),
    })
    .describe('The shelf.'),
  ranking: z.array(rankedSchema).describe('Its tools, best first.'),
  picks: z
    .strictObject({
      picks: z.int().min(0).describe('Picks between two of the tools that went to one of them.'),
      counted: z.iso.date().describe('Day on which they were counted.'),
      ranking: z
        .array(
          z.strictObject({
            slug: slug.describe('Name of the tool in addresses.'),
            chance: z.int().min(0).max(100).describe('Chance to be picked over the average tool, in percent, by the Bradley-Terry model.'),
            low: z.int().min(0).max(100).describe('Lower end of its range at 95 %.'),
            high: z.int().min(0).max(100).describe('Upper end of its range at 95 %.'),
            picks: z.int().min(1).describe('Picks that it was in.'),
          }),
        )
        .describe('The tools, most likely to be picked first.'),
    })
    .nullable()
    .describe("Readers' picks between its tools; null while there are too few, or the site shows none."),
  specs: z.array(specSchema).describe('Facts worth comparing on this shelf.'),
  markdown: markdownSchema.describe('A short buying guide, in Markdown without raw HTML or images.'),
  comparisons: z
    .array(z.strictObject({ title: z.string().describe('The two names.'), url: z.url().describe('Address of the comparison.') }))
    .describe('Comparisons between its tools, those of the best ranked first.'),
});
/** What a category's page says, as data. */
export type CategoryPageData = Readonly<z.infer<typeof categoryPageDataSchema>>;
