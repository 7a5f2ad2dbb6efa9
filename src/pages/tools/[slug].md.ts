import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildToolPageData } from '#src/views/twins/tool-page-data.ts';
import { writeTool } from '#src/views/twins/write-tool.ts';

export const getStaticPaths = (async () =>
  (await siteCatalog()).tools.map((tool) => ({ params: { slug: tool.slug }, props: { tool } }))) satisfies GetStaticPaths;

/** A tool's page for language models. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) =>
  new Response(writeTool(buildToolPageData(await siteCatalog(), props.tool, today())), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
