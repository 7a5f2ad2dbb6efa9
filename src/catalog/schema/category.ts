import { z } from 'zod';
import { line } from './fields.ts';
import type { Prose } from '../prose.ts';

const specKindSchema = z.enum(['number', 'text', 'boolean', 'list', 'date']);
/** What a fact of a category is. */
export type SpecKind = z.infer<typeof specKindSchema>;

/** One entry of a category's `specs`. */
export const specSchema = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z][a-zA-Z0-9]*$/)
    .describe('Name under which tools give the fact, in camelCase.'),
  label: line(60).describe('What the row is called on a page.'),
  kind: specKindSchema.describe('What the fact is: number, text, boolean, list or date.'),
  unit: line(24).describe('Unit of a number, written after it.').optional(),
  better: z.enum(['higher', 'lower']).describe('Which way is better, where one is; for a boolean, higher means true.').optional(),
  help: line(200).describe('What the row means, in one line.').optional(),
});
/** One fact worth comparing on a shelf, as its category names it. */
export type Spec = Readonly<z.infer<typeof specSchema>>;

/** Front matter of `categories/<id>.md`. */
export const categorySchema = z.strictObject({
  name: line(60).describe('What the shelf is called.'),
  summary: line(200).describe('What stands on it, in one line.'),
  order: z.int().min(0).describe('Its place among the categories; unordered ones follow by name.').optional(),
  specs: z.array(specSchema).describe('Facts worth comparing on this shelf, in the order of their rows.').optional(),
});

/** A shelf that tools stand on. */
export type Category = Readonly<Omit<z.infer<typeof categorySchema>, 'specs'>> & {
  readonly id: string;
  readonly specs: readonly Spec[];
  /** A short buying guide. */
  readonly body: Prose;
  readonly file: string;
};
