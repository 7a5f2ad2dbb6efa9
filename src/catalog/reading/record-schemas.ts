import { categorySchema } from '../schema/category.ts';
import { noteSchema } from '../schema/note.ts';
import { personaSchema } from '../schema/persona.ts';
import { reviewSchema } from '../schema/review.ts';
import { siteSchema } from '../schema/site.ts';
import { toolSchema } from '../schema/tool.ts';
import { votesSchema } from '../schema/votes.ts';

/** The schema of each kind of file that holds a record. */
export const recordSchemas = {
  site: siteSchema,
  votes: votesSchema,
  persona: personaSchema,
  category: categorySchema,
  tool: toolSchema,
  review: reviewSchema,
  note: noteSchema,
};
