import { z } from 'zod';
import { isoDate, line, provenanceSchema, slug, toolSlug } from './fields.ts';
import { reviewSchema } from './review.ts';
import { specValueSchema, toolSchema } from './tool.ts';

/**
 * Describes a tool as the site publishes it: its record with long forms unfolded, without what only editors need. `prose` is the form that
 * the texts are in.
 */
export function publishedToolSchema<Prose extends z.ZodType>(prose: Prose) {
  const takeSchema = reviewSchema.omit({ tool: true, persona: true }).extend({
    persona: slug.describe('Id of the persona.'),
    body: prose.describe('The take.'),
  });
  return toolSchema.omit({ slug: true, draft: true, compareWith: true, successor: true, status: true }).extend({
    slug: toolSlug.describe('Name of the tool in addresses.'),
    status: toolSchema.shape.status.unwrap().describe('Whether it is still made and sold.'),
    successor: z
      .strictObject({ slug: toolSlug.describe('Its slug.'), name: line(80).describe('What it is called.') })
      .describe('The tool that takes its place.')
      .exactOptional(),
    maker: line(80).describe('Who makes it.').exactOptional(),
    license: line(80)
      .describe('An SPDX id or expression such as MIT OR Apache-2.0, or Proprietary; nothing holds it against the list.')
      .exactOptional(),
    released: isoDate.describe('Day of its first public release.').exactOptional(),
    platforms: z.array(line(40)).describe('Where it runs.').exactOptional(),
    specs: z.record(z.string(), specValueSchema).describe('Facts under the keys that its categories name.'),
    provenance: z.record(z.string(), provenanceSchema).describe('Own sources of single facts, by field: `license`, `specs.contextWindow`.'),
    body: prose.describe('The description.'),
    reviews: z.array(takeSchema).describe('What the panel says, in persona order.'),
    hasLogo: z.boolean().describe('Whether /logos/<slug>.svg is there.'),
  });
}
