import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildToolFeed } from '#src/views/feeds/feed-view.ts';
import { writeJsonFeed } from '#src/views/feeds/write-json-feed.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await siteCatalog()).tools.map((tool) => ({ params: { slug: tool.slug }, props: { tool } }));

/** What changes of a tool, as JSON Feed. */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) =>
  new Response(writeJsonFeed(buildToolFeed(await siteCatalog(), props.tool)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
