import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildToolPageData } from '#src/views/twins/tool-page-data.ts';

export const getStaticPaths = (async () =>
  (await siteCatalog()).tools.map((tool) => ({ params: { slug: tool.slug }, props: { tool } }))) satisfies GetStaticPaths;

/** A tool's page for programs. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) =>
  Response.json(buildToolPageData(await siteCatalog(), props.tool, today()));
