import type { APIRoute } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { toolDataJsonSchema } from '#src/catalog/schema/tool-data.ts';

/** The JSON Schema of a tool's data. */
export const GET: APIRoute = async () => Response.json(toolDataJsonSchema((await siteCatalog()).site.url));
