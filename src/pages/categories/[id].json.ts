import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import { buildCategoryPageData } from '#src/views/twins/category-page-data.ts';

export const getStaticPaths = (async () =>
  (await siteCatalog()).categories.map((category) => ({ params: { id: category.id }, props: { category } }))) satisfies GetStaticPaths;

/** A category's page for programs. */
export const GET: APIRoute<{ category: Category }> = async ({ props }) =>
  Response.json(buildCategoryPageData(await siteCatalog(), props.category));
