import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildSiteFeed } from '#src/views/feeds/feed-view.ts';
import { writeJsonFeed } from '#src/views/feeds/write-json-feed.ts';

/** Everything that changes on the site, as JSON Feed. */
export const GET: APIRoute = async () =>
  new Response(writeJsonFeed(buildSiteFeed(await siteCatalog())), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
