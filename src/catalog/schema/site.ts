import { z } from 'zod';
import { originAddress } from './address.ts';
import { line, webUrl } from './fields.ts';
import { currencySchema } from './pricing.ts';
import { repositorySchema } from './repository.ts';

/** A key as the IndexNow protocol asks for it: https://www.indexnow.org/documentation. */
export const indexNowKeySchema = z.string().regex(/^[a-zA-Z0-9-]{8,128}$/);

/** A ready-made choice of weights. */
const presetSchema = z.strictObject({
  name: line(30).describe('What its button says, in the words of a reader: I build.'),
  weights: z
    .record(z.string(), z.int().min(0).max(2))
    .describe('How often each persona counts, 0 to 2, by persona id; one that is not named counts once.'),
});

/** The terms under which others may use what the site publishes. */
const contentLicenseSchema = z.strictObject({
  name: line(80).describe('What the licence is called: CC BY 4.0.'),
  url: webUrl.describe('Address of its text.'),
});
/** The licence of a site's content. */
export type ContentLicense = Readonly<z.infer<typeof contentLicenseSchema>>;

/** `site.yaml`. */
export const siteSchema = z.strictObject({
  name: line(40).describe('What the site is called.'),
  tagline: line(120).describe('The question it answers, in one line.'),
  description: line(300).describe('What a reader finds here.'),
  url: originAddress.describe('Origin the site is published on, without a path.'),
  eyebrow: line(60).default('AI tool comparison').describe('Line above the title of a comparison.'),
  pairing: z
    .strictObject({
      scope: z.enum(['category', 'all']).default('category').describe('Whether tools must share a category to pair.'),
      maxPerTool: z
        .int()
        .min(1)
        .default(60)
        .describe('Most comparisons a tool has, its closest first; more only where the editors chose more.'),
      minReviews: z.int().min(0).default(1).describe('Fewest reviews each side of a pair must have.'),
    })
    .prefault({})
    .describe('Which pairs get a page.'),
  features: z
    .strictObject({
      votes: z.boolean().default(true).describe("Whether readers' votes are shown."),
      newsletter: z.boolean().default(true).describe('Whether the weekly digest is offered.'),
      bookmarks: z.boolean().default(true).describe('Whether readers can save tools and comparisons.'),
      admin: z.boolean().default(true).describe('Whether editors get a form at /admin/; it needs `repository`.'),
    })
    .prefault({})
    .describe('Parts of the site that can be switched off.'),
  repository: repositorySchema.describe('Where the content is kept, for links that edit it or report a fault.').optional(),
  license: contentLicenseSchema.describe('Licence of the content; nothing is said of one when left out.').optional(),
  staleAfterDays: z.int().min(1).default(120).describe('Days after which checked facts count as stale.'),
  currency: currencySchema.default('USD').describe('Currency of prices that name none.'),
  presets: z.array(presetSchema).default([]).describe('Ready-made weights that a reader may give the panel.'),
  indexNowKey: indexNowKeySchema
    .describe('Key by which search engines know whose word of changed pages it is; anyone may read it.')
    .optional(),
});
/** The settings of a site, every default filled in. */
export type Site = Readonly<z.infer<typeof siteSchema>>;
