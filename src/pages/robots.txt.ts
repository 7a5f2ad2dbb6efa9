import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildRobots } from '#src/views/robots.ts';

/** What crawlers may read. */
export const GET: APIRoute = async () => new Response(buildRobots((await siteCatalog()).site));
