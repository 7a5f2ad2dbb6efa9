import { z } from 'zod';
import { isoDate, slug } from './fields.ts';
import {
  FILE_HEAD,
  markdownSchema,
  namedToolSchema,
  pageDataSchema,
  panelDataSchema,
  personaLinkSchema,
  sourceDataSchema,
  takeDataSchema,
} from './page-data.ts';
import { tallySchema } from './votes.ts';

const factSchema = z.strictObject({
  label: z.string().describe('What the fact is called on the page.'),
  text: z.string().describe('The fact in words.'),
  source: z.url().describe('Page it was read on, where it has a source of its own.').exactOptional(),
  checked: isoDate.describe('Day it was checked there.').exactOptional(),
});

const plansSchema = z
  .array(
    z.strictObject({
      name: z.string().describe('What the maker calls the plan.'),
      price: z.string().describe('Its price in words.'),
      note: z.string().describe('What it adds or limits.').exactOptional(),
    }),
  )
  .describe('Plans with a published price.');

const priceSchema = z.strictObject({
  entry: z.string().describe('The way in: Free, Freemium, Paid or On request.'),
  summary: z.string().describe('What there is to say beyond the entry.').exactOptional(),
  plans: plansSchema,
});

const takeSchema = takeDataSchema.extend({
  written: isoDate.describe('Day the take was written.'),
  revised: isoDate.describe('Day it was last changed.').exactOptional(),
});

const otherToolSchema = z.strictObject({
  name: z.string().describe('What the other tool is called.'),
  url: z.url().describe('Address of the comparison with it.'),
});

const eventSchema = z.strictObject({
  day: isoDate.describe('Day it happened.'),
  change: z.string().describe('What changed, in words.'),
  persona: z.string().describe('Whose take changed.').exactOptional(),
  reason: z.string().describe('Why it changed.').exactOptional(),
  url: z.url().describe('Where it was announced.').exactOptional(),
});

/** `/tools/<slug>.json`: what a tool's page says, as data. */
export const toolPageDataSchema = z.strictObject({
  ...FILE_HEAD,
  page: pageDataSchema,
  tool: namedToolSchema
    .extend({
      tagline: z.string().describe('What it does, in one line.'),
      stale: z.string().describe('Said of facts that were checked too long ago.').exactOptional(),
      homepage: z.url().describe("The tool's own page."),
      repository: z.url().describe('Where its source is kept.').exactOptional(),
      category: z
        .strictObject({ id: slug.describe('Name of the shelf in addresses.'), name: z.string().describe('What it is called.') })
        .describe('The shelf it is shown on.'),
    })
    .describe('The tool; its whole record is at `data`.'),
  panel: panelDataSchema.describe('The panel in figures.'),
  community: tallySchema.nullable().describe("Readers' votes, never part of the panel; null without any."),
  markdown: markdownSchema.describe('The description, in Markdown without raw HTML or images.'),
  pros: z.array(z.string()).describe('What speaks for it.'),
  cons: z.array(z.string()).describe('What speaks against it.'),
  facts: z.array(factSchema).describe('What is recorded of it.'),
  price: priceSchema
    .extend({
      source: z.url().describe('Page the price was read on.').exactOptional(),
      checked: isoDate.describe('Day the price was last checked.'),
      stale: z.string().describe('Said of a price that was checked too long ago.').exactOptional(),
      earlier: z.array(priceSchema.extend({ from: isoDate.describe('Day from which it held.') })).describe('Earlier prices, newest first.'),
    })
    .describe('What it costs, in words; amounts are at `data`.'),
  takes: z
    .array(
      z.strictObject({ persona: personaLinkSchema.describe('The point of view.'), take: takeSchema.nullable().describe('Its review.') }),
    )
    .describe('The panel in its order; null where a persona has no take. Personas are points of view that the editors keep, not people.'),
  alternatives: z.array(otherToolSchema.extend({ reason: z.string().describe('Why to look at it.') })).describe('What to look at instead.'),
  comparisons: z.array(otherToolSchema).describe('Every tool it is compared with, closest first.'),
  history: z.array(eventSchema).describe('What happened to it, newest first.'),
  sources: z.array(sourceDataSchema).describe('Pages behind its facts.'),
});
/** What a tool's page says, as data. */
export type ToolPageData = Readonly<z.infer<typeof toolPageDataSchema>>;
