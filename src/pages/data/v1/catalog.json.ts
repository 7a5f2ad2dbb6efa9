import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildCatalogData } from '#src/views/catalog-data.ts';

/** Every record of the site. */
export const GET: APIRoute = async () => Response.json(buildCatalogData(await siteCatalog()));
