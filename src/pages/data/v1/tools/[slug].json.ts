import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { TOOL_SCHEMA_PATH } from '#src/catalog/schema/tool-data.ts';
import { buildToolData } from '#src/views/tool-data.ts';

export const getStaticPaths = (async () =>
  (await siteCatalog()).tools.map((tool) => ({ params: { slug: tool.slug }, props: { tool } }))) satisfies GetStaticPaths;

/** One tool, for the custom comparison and for other programs. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) => {
  const catalog = await siteCatalog();
  return Response.json(buildToolData(catalog, props.tool, new URL(TOOL_SCHEMA_PATH, catalog.site.url).href));
};
