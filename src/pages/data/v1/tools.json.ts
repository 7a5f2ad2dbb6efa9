import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildToolsData } from '#src/views/tool-data.ts';

/** Every tool's slug, name, category and former slugs. */
export const GET: APIRoute = async () => Response.json(buildToolsData(await siteCatalog()));
