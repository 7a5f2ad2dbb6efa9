import { editingSchemaPath, type EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { EDITING_SCHEMAS } from '#src/catalog/schema/editing-schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import type { KnownValues } from './known-values.ts';
import { nameKnownValues } from './name-known-values.ts';
import { toJsonSchema } from './to-json-schema.ts';

interface Making {
  /** Values that only the content knows; without them any value of the right shape passes. */
  readonly known?: KnownValues;
  /** Origin of the site that serves the schema. */
  readonly origin?: string;
}

/**
 * A record as JSON Schema, for the editor of whoever writes one: what may be left out is optional, and defaults, the documentation of every
 * field and what the checker would say of a wrong value are in it.
 */
export function makeEditingSchema(name: EditingSchemaName, { known, origin }: Making = {}): JsonSchema {
  const { title, files, schema } = EDITING_SCHEMAS[name];
  const { $schema, ...rest } = toJsonSchema(schema);
  return {
    ...($schema !== undefined && { $schema }),
    ...(origin !== undefined && { $id: new URL(editingSchemaPath(name), origin).href }),
    title,
    description: `The record that ${files} holds.`,
    ...nameKnownValues(name, rest, known),
  };
}
