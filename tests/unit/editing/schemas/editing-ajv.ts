import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { EDITOR_KEYWORDS } from '#src/editing/schemas/json-schema.ts';

/** Ajv as it takes the schemas for editing: a misspelt keyword fails, one that only editors read is let pass. */
export function makeEditingAjv(): Ajv2020 {
  // Rules that add to a field say its type no second time, or an editor would report a wrong one twice.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  ajv.addVocabulary([...EDITOR_KEYWORDS]);
  addFormats(ajv);
  return ajv;
}
