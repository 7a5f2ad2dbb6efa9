import type { APIRoute, GetStaticPaths } from 'astro';
import { EDITING_SCHEMA_NAMES, type EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { knownValuesOf } from '#src/editing/schemas/known-values.ts';
import { makeEditingSchema } from '#src/editing/schemas/make-editing-schema.ts';

export const getStaticPaths = (() =>
  EDITING_SCHEMA_NAMES.map((schema) => ({ params: { schema }, props: { schema } }))) satisfies GetStaticPaths;

/** The JSON Schema by which an editor completes and underlines one kind of record of this site. */
export const GET: APIRoute<{ schema: EditingSchemaName }> = async ({ props: { schema } }) => {
  const catalog = await siteCatalog();
  return Response.json(makeEditingSchema(schema, { known: knownValuesOf(catalog), origin: catalog.site.url }));
};
