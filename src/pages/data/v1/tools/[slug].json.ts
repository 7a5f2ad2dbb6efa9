import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildToolData } from '#src/views/tool-data.ts';

export const getStaticPaths = (async () =>
  (await siteCatalog()).tools.map((tool) => ({ params: { slug: tool.slug }, props: { tool } }))) satisfies GetStaticPaths;

/** One tool, for the custom comparison and for other programs. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) => Response.json(buildToolData(await siteCatalog(), props.tool));
