import { z } from 'zod';
import { specSchema } from './category.ts';
import { line, slug } from './fields.ts';
import { currencySchema } from './pricing.ts';
import { publishedPersonaSchema } from './published-persona.ts';
import { publishedToolSchema } from './published-tool.ts';
import { tallySchema } from './votes.ts';

const place = z.int().min(0);

const proseSchema = z.strictObject({
  html: z.string().describe('The text as HTML: sanitised, without scripts, images or classes.'),
  text: z.string().describe('Its words alone, in one line.'),
});

const toolDataCategorySchema = z.strictObject({
  id: slug.describe('Name of the category in addresses.'),
  name: line(60).describe('What the shelf is called.'),
  place: place.describe('Its place among all categories of the site.'),
  specs: z
    .array(specSchema.extend({ place: place.describe('Its place among all specs of the site.') }))
    .describe('Facts worth comparing on this shelf.'),
});

/** One file `/data/v1/tools/<slug>.json`: a tool, and all of the site that it takes to compare it with others. */
export const toolDataSchema = z.strictObject({
  $schema: z.url().describe('Address of this schema.'),
  version: z.literal(1).describe('Version of this shape.'),
  site: z
    .strictObject({
      name: line(40).describe('What the site is called.'),
      url: z.url().describe('Origin the site is published on.'),
      currency: currencySchema.describe('Currency of prices that name none.'),
      staleAfterDays: z.int().min(1).describe('Days after which checked facts count as stale.'),
      votes: z.boolean().describe("Whether the site shows readers' votes."),
    })
    .describe('Settings of the site that change what is said of the tool.'),
  personas: z.array(publishedPersonaSchema).describe('The whole panel, in its order, silent personas included.'),
  categories: z.array(toolDataCategorySchema).describe('The shelves the tool stands on, in the order of the site.'),
  tool: publishedToolSchema(proseSchema).describe('The record.'),
  votes: tallySchema.nullable().describe("Readers' votes on the tool, or null when there are none or the site shows none."),
});
/** What a page needs to know of one tool to compare it with others, without the rest of the catalog. */
export type ToolData = Readonly<z.infer<typeof toolDataSchema>>;
