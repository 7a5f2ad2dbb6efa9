import type { APIRoute, GetStaticPaths } from 'astro';
import { readLogo } from '#src/catalog/reading/read-logo.ts';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await siteCatalog()).tools.filter((tool) => tool.hasLogo).map((tool) => ({ params: { slug: tool.slug }, props: { tool } }));

/**
 * A tool's logo, as it lies in the content. The content check refuses every logo that is more than a static drawing, which is what makes
 * it fit to be opened by itself on any host; pages show it as an image, and our own service sends it sandboxed on top.
 */
export const GET: APIRoute<{ tool: Tool }> = async ({ props }) =>
  new Response(await readLogo(props.tool), { headers: { 'content-type': 'image/svg+xml' } });
