import { z } from 'zod';
import { schemaAddress, type SchemaName } from '../schema-path.ts';
import { catalogDataSchema } from './catalog-data.ts';
import { categoryPageDataSchema } from './category-page-data.ts';
import { comparisonPageDataSchema } from './comparison-page-data.ts';
import { toolDataSchema } from './tool-data.ts';
import { toolPageDataSchema } from './tool-page-data.ts';
import { toolsDataSchema } from './tools-data.ts';

interface PublishedSchema {
  readonly title: string;
  readonly schema: z.ZodType;
}

/** Every shape that a site publishes, as its own code holds to it: strictly, so that nothing goes out undescribed. */
export const PUBLISHED_SCHEMAS: Readonly<Record<SchemaName, PublishedSchema>> = {
  catalog: { title: 'Every record of a site', schema: catalogDataSchema },
  tools: { title: 'Every tool in one line', schema: toolsDataSchema },
  tool: { title: 'A tool, and all it takes to compare it with others', schema: toolDataSchema },
  'tool-page': { title: "What a tool's page says", schema: toolPageDataSchema },
  'category-page': { title: "What a category's page says", schema: categoryPageDataSchema },
  'comparison-page': { title: 'What a comparison says', schema: comparisonPageDataSchema },
};

/**
 * A shape as JSON Schema (draft 2020-12), for a site on this origin. It allows fields that it does not name: later files of the same
 * version may have more, and must not fail whoever kept an early copy.
 */
export function publishSchema(name: SchemaName, origin: string): object {
  const { title, schema } = PUBLISHED_SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'output',
    override: ({ jsonSchema }) => {
      // Addresses are what browsers take for one (the URL Standard), which is more than the format `uri` (RFC 3986) lets through.
      if (jsonSchema.format === 'uri') delete jsonSchema.format;
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $schema, $id: schemaAddress(name, origin), title, ...rest };
}
