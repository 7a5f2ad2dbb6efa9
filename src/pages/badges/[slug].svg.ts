import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { drawBadge } from '#src/views/badge.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await siteCatalog()).tools.map((tool) => ({ params: { slug: tool.slug }, props: { tool } }));

/** A tool's badge. One without a review has one too, so that its address may be used before the first verdict. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) =>
  new Response(drawBadge(await siteCatalog(), props.tool), { headers: { 'content-type': 'image/svg+xml' } });
