import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildSitemapParts, type SitemapPart } from '#src/views/sitemap.ts';

export const getStaticPaths = (async () =>
  buildSitemapParts(await siteCatalog()).map((part) => ({ params: { part: part.name }, props: { part } }))) satisfies GetStaticPaths;

/** One file of the sitemap. */
export const GET: APIRoute<{ part: SitemapPart }> = ({ props }) =>
  new Response(props.part.xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
