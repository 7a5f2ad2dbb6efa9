import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { writeGuide } from '#src/views/llms-guide.ts';

/** A short guide to the site for language models. */
export const GET: APIRoute = async () =>
  new Response(writeGuide(await siteCatalog()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
