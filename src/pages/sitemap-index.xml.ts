import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildSitemapIndex } from '#src/views/sitemap.ts';

/** The index of the sitemap. */
export const GET: APIRoute = async () =>
  new Response(buildSitemapIndex(await siteCatalog()), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
