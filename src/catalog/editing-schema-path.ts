/** The records that editors write; each has a JSON Schema that their editors complete and underline by. */
export const EDITING_SCHEMA_NAMES = ['tool', 'review', 'category', 'persona', 'note', 'site'] as const;

/** A record that editors write. */
export type EditingSchemaName = (typeof EDITING_SCHEMA_NAMES)[number];

/** Name of the file that holds the JSON Schema of a record, on the site and in the repository. */
export function editingSchemaFile(name: EditingSchemaName): string {
  return `${name}.schema.json`;
}

/** Where the JSON Schema of a record lies on the site. */
export function editingSchemaPath(name: EditingSchemaName): string {
  return `/schemas/${editingSchemaFile(name)}`;
}
