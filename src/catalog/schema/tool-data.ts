import { z } from 'zod';
import { specSchema } from './category.ts';
import { isoDate, line, provenanceSchema, slug, toolSlug } from './fields.ts';
import { personaSchema } from './persona.ts';
import { currencySchema } from './pricing.ts';
import { reviewSchema } from './review.ts';
import { specValueSchema, toolSchema } from './tool.ts';
import { tallySchema } from './votes.ts';

/** Where the JSON Schema of a tool's data lies on the site. */
export const TOOL_SCHEMA_PATH = '/data/v1/tool.schema.json';

const place = z.int().min(0);

const proseSchema = z.strictObject({
  html: z.string().describe('The text as HTML: sanitised, without scripts, images or classes.'),
  text: z.string().describe('Its words alone, in one line.'),
});

const takeSchema = reviewSchema.omit({ tool: true, persona: true }).extend({
  persona: slug.describe('Id of the persona.'),
  body: proseSchema.describe('The take.'),
});

const toolDataToolSchema = toolSchema.omit({ slug: true, draft: true, compareWith: true, successor: true, status: true }).extend({
  slug: toolSlug.describe('Name of the tool in addresses.'),
  status: toolSchema.shape.status.unwrap().describe('Whether it is still made and sold.'),
  successor: z
    .strictObject({ slug: toolSlug.describe('Its slug.'), name: line(80).describe('What it is called.') })
    .describe('The tool that takes its place.')
    .exactOptional(),
  maker: line(80).describe('Who makes it.').exactOptional(),
  license: line(80).describe('An SPDX id, or Proprietary.').exactOptional(),
  released: isoDate.describe('Day of its first public release.').exactOptional(),
  platforms: z.array(line(40)).describe('Where it runs.').exactOptional(),
  specs: z.record(z.string(), specValueSchema).describe('Facts under the keys that its categories name.'),
  provenance: z.record(z.string(), provenanceSchema).describe('Own sources of single facts, by field: `license`, `specs.contextWindow`.'),
  body: proseSchema.describe('The description.'),
  reviews: z.array(takeSchema).describe('What the panel says, in persona order.'),
  hasLogo: z.boolean().describe('Whether /logos/<slug>.svg is there.'),
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
  personas: z
    .array(personaSchema.extend({ id: slug.describe('Name of the persona in addresses.') }))
    .describe('The whole panel, in its order, silent personas included.'),
  categories: z.array(toolDataCategorySchema).describe('The shelves the tool stands on, in the order of the site.'),
  tool: toolDataToolSchema.describe('The record.'),
  votes: tallySchema.nullable().describe("Readers' votes on the tool, or null when there are none."),
});
/** What a page needs to know of one tool to compare it with others, without the rest of the catalog. */
export type ToolData = Readonly<z.infer<typeof toolDataSchema>>;

/** The schema of a tool's data as JSON Schema (draft 2020-12), for a site on this origin. */
export function toolDataJsonSchema(site: string): object {
  const { $schema, ...schema } = z.toJSONSchema(toolDataSchema, { io: 'output' });
  return { $schema, $id: new URL(TOOL_SCHEMA_PATH, site).href, title: 'A tool, and all it takes to compare it with others', ...schema };
}
