import { toolSchema } from '#src/catalog/schema/tool.ts';
import { changeAt, type JsonSchema } from './json-schema.ts';
import type { KnownCategory } from './known-values.ts';

/** Names in the schema of a tool what its sources may cover: its fields, its body, and single specs, of which the known ones are offered. */
export function nameCovers(schema: JsonSchema, categories: readonly KnownCategory[]): JsonSchema {
  const specs = new Set(categories.flatMap(({ specs }) => (specs ?? []).map(({ key }) => `specs.${key}`)));
  const fields = [...Object.keys(toolSchema.shape), 'description', ...specs];
  const errorMessage = 'Expected a field of the tool, or description for its body.';
  return changeAt(schema, 'properties.sources.items.properties.covers.items', (text) => ({
    ...text,
    anyOf: [
      { enum: fields, errorMessage },
      { pattern: '^specs\\.', patternErrorMessage: errorMessage, doNotSuggest: true },
    ],
  }));
}
