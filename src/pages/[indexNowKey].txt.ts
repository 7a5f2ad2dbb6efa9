import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';

export const getStaticPaths = (async () => {
  const { indexNowKey } = (await siteCatalog()).site;
  return indexNowKey === undefined ? [] : [{ params: { indexNowKey } }];
}) satisfies GetStaticPaths;

/** The file by which search engines tell that an announcement of changed pages comes from this site; it holds its own name. */
export const GET: APIRoute = ({ params }) => new Response(params['indexNowKey']);
