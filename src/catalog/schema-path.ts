/** The shapes of JSON that a site publishes; each has a JSON Schema of its own. */
export const SCHEMA_NAMES = ['catalog', 'tools', 'tool', 'tool-page', 'category-page', 'comparison-page'] as const;

/** A shape of JSON that a site publishes. */
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Where the JSON Schema of a shape lies on the site. */
export function schemaPath(name: SchemaName): string {
  return `/data/v1/${name}.schema.json`;
}

/** The whole address of the JSON Schema of a shape, on the site of this origin. */
export function schemaAddress(name: SchemaName, origin: string): string {
  return new URL(schemaPath(name), origin).href;
}
