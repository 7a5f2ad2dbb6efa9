import { slug } from './fields.ts';
import { personaSchema } from './persona.ts';

/** A persona as the site publishes it, without its charter. */
export const publishedPersonaSchema = personaSchema.extend({ id: slug.describe('Name of the persona in addresses.') });
