import { z } from 'zod';
import { fact, httpsUrl, isoDate, line, slug, toolSlug, webUrl, type Provenance } from './fields.ts';
import { pricingSchema } from './pricing.ts';
import type { Prose } from '../prose.ts';
import type { Review } from './review.ts';

const statusSchema = z.enum(['active', 'beta', 'deprecated', 'discontinued']);
/** Whether a tool is still made and sold. */
export type Status = z.infer<typeof statusSchema>;

/** What a spec may hold; the category's `kind` says which of these it must be. */
export const specValueSchema = z.union([z.number(), z.boolean(), line(200), z.array(line(80)).min(1)]);
/** The value of one spec, without its source. */
export type SpecValue = z.infer<typeof specValueSchema>;

/** One entry of a tool's `sources`. */
const sourceSchema = z.strictObject({
  title: line(160).describe('What the page calls itself, and whose it is.'),
  url: webUrl.describe('Address of the page.'),
  read: isoDate.describe('Day the page was read.').optional(),
  covers: z.array(line(40)).describe('Fields of this record that the page backs.').optional(),
});

/** Front matter of `tools/<slug>/tool.md`. */
export const toolSchema = z.strictObject({
  slug: toolSlug.describe('Repeats the folder name; forms write it.').optional(),
  name: line(80).describe('What the tool is called, as its maker writes it.'),
  tagline: line(140).describe('What it does, in one line, without the name.'),
  category: slug.describe('Shelf the tool stands on: a file of categories/.'),
  alsoIn: z.array(slug).describe('Further shelves; two tools pair when they share any.').optional(),
  homepage: httpsUrl.describe("The tool's own page."),
  pricing: pricingSchema.describe('What it costs to get in and to stay.'),
  verified: isoDate.describe('Day the facts were last checked.'),
  added: isoDate.describe('Day the record came.').optional(),
  sources: z.array(sourceSchema).min(1).describe('Pages that back the facts.'),
  bestFor: line(120).describe('Whom or what it suits best; the tagline when left out.').optional(),
  maker: fact(line(80)).describe('Who makes it.').optional(),
  repository: webUrl.describe('Where its source is kept.').optional(),
  license: fact(line(80))
    .describe('An SPDX id or expression such as MIT OR Apache-2.0, or Proprietary; nothing holds it against the list.')
    .optional(),
  released: fact(isoDate).describe('Day of its first public release.').optional(),
  tags: z.array(slug).describe('Words that bring close tools together.').optional(),
  platforms: fact(z.array(line(40)).min(1))
    .describe('Where it runs.')
    .optional(),
  status: statusSchema.default('active').describe('Whether it is still made and sold.'),
  successor: toolSlug.describe('Slug of the tool that takes its place.').optional(),
  aliases: z
    .array(toolSlug)
    .describe('Former slugs, oldest first, led here for good; by the oldest, feeds know the tool again.')
    .optional(),
  compareWith: z.array(toolSlug).describe('Slugs to pair with, whatever the category.').optional(),
  pros: z.array(line(140)).describe('What speaks for it, in short lines.').optional(),
  cons: z.array(line(140)).describe('What speaks against it, in short lines.').optional(),
  specs: z.record(z.string(), fact(specValueSchema)).describe("Facts under the keys that the tool's categories name.").optional(),
  draft: z.boolean().default(false).describe('Checked, but built only in development.'),
  history: z
    .array(
      z.strictObject({
        date: isoDate.describe('Day it happened.'),
        change: line(200).describe('What changed, in one line.'),
        url: webUrl.describe('Where it was announced.').optional(),
      }),
    )
    .describe('What happened to the tool, oldest first.')
    .optional(),
});
/** A tool as its front matter gives it, long forms included. */
export type ToolRecord = z.infer<typeof toolSchema>;

type WithoutLongForms = Omit<ToolRecord, 'slug' | 'maker' | 'license' | 'released' | 'platforms' | 'specs'>;

/** One tool of the catalog: its record with long forms unfolded, its body, and its panel. */
export type Tool = Readonly<WithoutLongForms> & {
  readonly slug: string;
  readonly maker?: string;
  readonly license?: string;
  readonly released?: string;
  readonly platforms?: readonly string[];
  readonly specs: Readonly<Record<string, SpecValue>>;
  /** Own sources of single facts, keyed by field: `license`, `specs.contextWindow`. */
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** The description. */
  readonly body: Prose;
  /** The reviews, in persona order. */
  readonly reviews: readonly Review[];
  /** Path of the record, relative to the content folder, for edit links. */
  readonly file: string;
  /** Whether `logo.svg` lies beside the record. */
  readonly hasLogo: boolean;
};
