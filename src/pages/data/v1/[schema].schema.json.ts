import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { SCHEMA_NAMES, type SchemaName } from '#src/catalog/schema-path.ts';
import { publishSchema } from '#src/catalog/schema/published-schemas.ts';

export const getStaticPaths = (() => SCHEMA_NAMES.map((schema) => ({ params: { schema }, props: { schema } }))) satisfies GetStaticPaths;

/** The JSON Schema of one shape of the site's data. */
export const GET: APIRoute<{ schema: SchemaName }> = async ({ props }) =>
  Response.json(publishSchema(props.schema, (await siteCatalog()).site.url));
