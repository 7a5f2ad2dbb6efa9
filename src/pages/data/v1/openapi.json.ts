import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildOpenApi } from '#src/views/openapi.ts';

/** Everything the site publishes for programs, as OpenAPI. */
export const GET: APIRoute = async () => Response.json(buildOpenApi(await siteCatalog()));
