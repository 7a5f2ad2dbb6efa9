import { z } from 'zod';
import { pageAddress } from './address.ts';

/** Lower-case letters, digits and single hyphens: the form of every slug and id. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Most characters a slug or id may have. */
export const SLUG_MAX = 64;

/** A slug or id, as it stands in a file name and in an address. */
export const slug = z.string().max(SLUG_MAX).regex(SLUG_PATTERN);

/** Tells whether a tool's slug would split a pair's address in two ways. */
export function isAmbiguousInPairs(value: string): boolean {
  return value === 'vs' || value.startsWith('vs-') || value.endsWith('-vs') || value.includes('-vs-');
}

/** A tool's slug: a slug that keeps `<a>-vs-<b>` splitting one way only, said once more for JSON Schema. */
export const toolSlug = slug
  .refine((value) => !isAmbiguousInPairs(value))
  .meta({ pattern: '^(?!vs(?:-|$))(?!.*-vs(?:-|$))[a-z0-9]+(?:-[a-z0-9]+)*$' });

/** A day of the calendar, as YYYY-MM-DD; a day that does not exist (2026-02-30) is refused. */
export const isoDate = z.iso.date();

/** One line of text, trimmed of nothing: an editor sees on the page what the file says. */
export function line(max: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^\S(?:[^\n\r]*\S)?$/);
}

/** An https address. */
export const httpsUrl = pageAddress('https', 'an https address such as https://example.org/page');

/** An http or https address, for sources that offer nothing better. */
export const webUrl = pageAddress('https?', 'an address such as https://example.org/page');

/** Where one fact comes from, when it is not one of the record's own sources. */
export const provenanceSchema = z.strictObject({
  source: webUrl.describe('Page the fact was read on.'),
  verified: isoDate.describe('Day the fact was last checked, as YYYY-MM-DD.').optional(),
});
/** The source of one fact, and the day it was checked. */
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/** A fact in its short form (`8192`) or its long form (`{ value: 8192, source: …, verified: … }`). */
export function fact<Value extends z.ZodType>(value: Value) {
  return z.union([value, z.strictObject({ value: value.describe('The fact itself.'), ...provenanceSchema.shape })]);
}
