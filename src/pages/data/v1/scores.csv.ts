import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { writeScores } from '#src/views/scores-csv.ts';

/** Every score of every persona. */
export const GET: APIRoute = async () =>
  new Response(writeScores(await siteCatalog()), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
