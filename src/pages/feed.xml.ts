import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildSiteFeed } from '#src/views/feeds/feed-view.ts';
import { writeAtom } from '#src/views/feeds/write-atom.ts';

/** Everything that changes on the site, as Atom. */
export const GET: APIRoute = async () =>
  new Response(writeAtom(buildSiteFeed(await siteCatalog())), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
