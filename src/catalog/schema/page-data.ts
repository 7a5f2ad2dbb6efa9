import { z } from 'zod';
import { isoDate, line, slug, toolSlug, webUrl } from './fields.ts';

/** Which page a twin belongs to, and what that page says of itself. */
export const pageDataSchema = z
  .strictObject({
    url: z.url().describe('Address of the page for people; the one to cite.'),
    title: z.string().describe('Title of the page.'),
    description: z.string().describe('What the page is about, in a sentence or two.'),
    lastChanged: isoDate.nullable().describe('Newest day in the records that the page shows, as YYYY-MM-DD; null where none names one.'),
  })
  .describe('The page that this is the twin of.');

/** Markdown that came out of the site's own writer. */
export const markdownSchema = z.string().describe('Markdown without raw HTML or images; links are whole.');

/** A panel in figures. */
export const panelDataSchema = z.strictObject({
  verdict: z.enum(['ship', 'skip', 'split', 'none']).describe('What most reviews say; split when they are level, none without a review.'),
  score: z.int().min(0).max(100).nullable().describe('Mean score, rounded; null without a review.'),
  ship: z.int().min(0).max(100).nullable().describe('Share of the reviews that ship, in percent; null without a review.'),
  ships: z.int().min(0).describe('How many of the reviews ship.'),
  reviews: z.int().min(0).describe('How many reviews there are.'),
});

/** A tool by name, and where it is. */
export const toolLinkSchema = z.strictObject({
  slug: toolSlug.describe('Name of the tool in addresses.'),
  name: line(80).describe('What it is called.'),
  url: z.url().describe('Address of its page.'),
  data: z.url().describe('Address of its data.'),
});

/** A tool by name, when its record was checked, and why not to start with it. */
export const namedToolSchema = toolLinkSchema.extend({
  verified: isoDate.describe('Day its facts were last checked.'),
  notice: z.string().describe('Why not to start with it; only of a tool on its way out.').exactOptional(),
});

/** A persona by name. */
export const personaLinkSchema = z.strictObject({
  id: slug.describe('Name of the persona in addresses.'),
  name: line(40).describe('What it is called.'),
});

/** What a persona says of a tool. */
export const takeDataSchema = z.strictObject({
  score: z.int().min(0).max(100).describe('How far the persona would go: 0 never, 100 already has.'),
  verdict: z.enum(['ship', 'skip']).describe('Whether it would ship with the tool.'),
  markdown: markdownSchema,
});

/** A page that backs facts. */
export const sourceDataSchema = z.strictObject({
  title: z.string().describe('What the page calls itself.'),
  url: webUrl.describe('Address of the page.'),
  read: isoDate.nullable().describe('Day it was read, where that is known.'),
});

/** A fact in words, or why there is none. */
export const factDataSchema = z.strictObject({
  text: z.string().describe('The fact in words, or why there is none.'),
  note: z.string().describe('What there is to add.').exactOptional(),
  isKnown: z.boolean().describe('Whether the words are a fact.'),
  isBest: z.boolean().describe('Whether it is the best of its row, where the row has a better direction.'),
});

/** The fields that every published JSON starts with. */
export const FILE_HEAD = {
  $schema: z.url().describe('Address of the schema.'),
  version: z.literal(1).describe('Version of the shape.'),
};
