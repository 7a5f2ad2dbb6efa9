import type { z } from 'zod';
import type { EditingSchemaName } from '../editing-schema-path.ts';
import { categorySchema } from './category.ts';
import { noteSchema } from './note.ts';
import { personaSchema } from './persona.ts';
import { reviewSchema } from './review.ts';
import { siteSchema } from './site.ts';
import { toolSchema } from './tool.ts';

interface EditedRecord {
  /** What the record is, in a line. */
  readonly title: string;
  /** Path of its files within the content folder. */
  readonly files: string;
  readonly schema: z.ZodObject;
}

/** Every record that editors write by hand, with the schema that the checker holds it to. */
export const EDITING_SCHEMAS: Readonly<Record<EditingSchemaName, EditedRecord>> = {
  tool: { title: 'Front matter of a tool', files: 'tools/<slug>/tool.md', schema: toolSchema },
  review: { title: 'Front matter of a review', files: 'tools/<slug>/reviews/<persona>.md', schema: reviewSchema },
  category: { title: 'Front matter of a category', files: 'categories/<id>.md', schema: categorySchema },
  persona: { title: 'Front matter of a persona', files: 'personas/<id>.md', schema: personaSchema },
  note: { title: 'Front matter of a note on a pair', files: 'comparisons/<a>-vs-<b>.md', schema: noteSchema },
  site: { title: 'Settings of the site', files: 'site.yaml', schema: siteSchema },
};
