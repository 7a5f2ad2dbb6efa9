import { z } from 'zod';
import { line, toolSlug } from './fields.ts';

/** `/data/v1/tools.json`: every tool of the site in one line each. */
export const toolsDataSchema = z.strictObject({
  $schema: z.url().describe('Address of this schema.'),
  version: z.literal(1).describe('Version of this shape.'),
  site: z
    .strictObject({
      name: line(40).describe('What the site is called.'),
      url: z.url().describe('Origin it is published on.'),
      votes: z.boolean().describe('Whether readers vote on its tools.'),
      newsletter: z.boolean().describe('Whether it offers a newsletter.'),
    })
    .describe('The site whose tools these are.'),
  tools: z
    .array(
      z.strictObject({
        slug: toolSlug.describe('Name of the tool in addresses.'),
        name: line(80).describe('What it is called.'),
        category: line(64).describe('What the shelf is called that it is shown on.'),
        aliases: z.array(toolSlug).describe('Former slugs.'),
      }),
    )
    .describe('The tools, by slug.'),
});
/** Every tool of a site, for finding one by its name or by a former slug. */
export type ToolsData = Readonly<z.infer<typeof toolsDataSchema>>;
