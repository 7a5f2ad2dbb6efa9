import { z } from 'zod';
import { isoDate, line, webUrl } from './fields.ts';

/** How a reader gets in: without paying, without paying for a start, by paying, or by writing to sales. */
const entrySchema = z.enum(['free', 'freemium', 'paid', 'contact']);
/** How a reader gets in. */
export type Entry = z.infer<typeof entrySchema>;

/** What a plan's price is paid for; prices of unlike units are never compared. */
const periodSchema = z.enum([
  'month',
  'year',
  'user-month',
  'user-year',
  'once',
  'hour',
  'gpu-hour',
  'request',
  'thousand-requests',
  'million-requests',
  'image',
  'million-tokens',
  'million-input-tokens',
  'million-output-tokens',
]);
/** What a plan's price is paid for. */
export type Period = z.infer<typeof periodSchema>;

/** An ISO 4217 code, in capitals. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);

/** One plan; an amount without its unit would say nothing, so that `per` may be left out only at 0 and at `contact`. */
const planSchema = z
  .strictObject({
    name: line(80).describe('What the maker calls the plan.'),
    price: z
      .union([z.number().min(0), z.literal('contact')])
      .describe('Amount for one unit of `per`, or `contact` for a price on request.'),
    currency: currencySchema.describe("ISO 4217 code; the site's currency when left out.").optional(),
    per: periodSchema.describe('What the price is paid for; may be left out for a price of 0 and for one on request.').optional(),
    note: line(160).describe('What the plan adds or limits, in one line.').optional(),
  })
  .refine(({ price, per }) => per !== undefined || price === 0 || price === 'contact', { path: ['per'] });
/** One plan of a tool, with its price. */
export type Plan = Readonly<z.infer<typeof planSchema>>;

/** The key `pricing` of a tool. */
export const pricingSchema = z.strictObject({
  entry: entrySchema.describe('How a reader gets in: free, freemium, paid or contact.'),
  summary: line(160).describe('The price in one line, as the maker puts it.'),
  plans: z.array(planSchema).describe('Plans with a published price, cheapest first.').optional(),
  source: webUrl.describe('Page the price was read on.').optional(),
  verified: isoDate.describe("Day the price was last checked; the record's `verified` when left out.").optional(),
  since: isoDate.describe('Day from which this price holds; with it the change is told on that day.').optional(),
  history: z
    .array(
      z.strictObject({
        date: isoDate.describe('Day from which this price held.'),
        entry: entrySchema.describe('How a reader got in then.'),
        summary: line(160).describe('The price in one line, as it stood.'),
        plans: z.array(planSchema).describe('Plans as they stood.').optional(),
      }),
    )
    .describe('Earlier prices, oldest first.')
    .optional(),
});
/** What a tool costs, and has cost. */
export type Pricing = Readonly<z.infer<typeof pricingSchema>>;
