import { z } from 'zod';
import { categorySchema, specSchema } from './category.ts';
import { SLUG_PATTERN, slug, toolSlug } from './fields.ts';
import { noteSchema } from './note.ts';
import { publishedPersonaSchema } from './published-persona.ts';
import { publishedToolSchema } from './published-tool.ts';
import { siteSchema } from './site.ts';
import { votesSchema } from './votes.ts';

const markdownSchema = z.string();

const catalogToolSchema = publishedToolSchema(markdownSchema).extend({
  compareWith: z.array(toolSlug).describe('Slugs to pair with, whatever the category.').optional(),
});

const catalogCategorySchema = categorySchema.extend({
  id: slug.describe('Name of the category in addresses.'),
  specs: z.array(specSchema).describe('Facts worth comparing on this shelf, in the order of their rows.'),
  body: markdownSchema.describe('A short buying guide.'),
});

/** `/data/v1/catalog.json`: every record of the site. Texts are in Markdown as their editors wrote it; raw HTML in it is text. */
export const catalogDataSchema = z.strictObject({
  $schema: z.url().describe('Address of this schema.'),
  version: z.literal(1).describe('Version of this shape.'),
  site: siteSchema.describe('Settings of the site.'),
  personas: z
    .array(publishedPersonaSchema.extend({ body: markdownSchema.describe('How this persona judges.') }))
    .describe('The panel, in its order: points of view that the editors keep, not people.'),
  categories: z.array(catalogCategorySchema).describe('The shelves, in the order of the site.'),
  tools: z.array(catalogToolSchema).describe('Every tool with its reviews, by slug.'),
  notes: z
    .array(
      noteSchema.extend({
        pair: z.string().regex(SLUG_PATTERN).describe('Slug of the pair: `<a>-vs-<b>`.'),
        body: markdownSchema.describe("The editors' own words."),
      }),
    )
    .describe("The editors' notes on pairs, by slug."),
  votes: votesSchema.nullable().describe("Readers' votes when they were last counted, or null when there are none or the site shows none."),
});
/** Every record of a site, as it publishes them. */
export type CatalogData = Readonly<z.infer<typeof catalogDataSchema>>;
