import { EDITING_SCHEMA_NAMES, type EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { makeEditingSchema } from '#src/editing/schemas/make-editing-schema.ts';
import type { FieldSchema } from '#src/views/admin/field-schema.ts';

/** The JSON Schema of every record that the form edits, by name. */
export function formSchemas(): Readonly<Record<EditingSchemaName, FieldSchema>> {
  return Object.fromEntries(EDITING_SCHEMA_NAMES.map((name) => [name, makeEditingSchema(name)])) as Record<EditingSchemaName, FieldSchema>;
}
