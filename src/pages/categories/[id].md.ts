import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import { buildCategoryPageData } from '#src/views/twins/category-page-data.ts';
import { writeCategory } from '#src/views/twins/write-category.ts';

export const getStaticPaths = (async () =>
  (await siteCatalog()).categories.map((category) => ({ params: { id: category.id }, props: { category } }))) satisfies GetStaticPaths;

/** A category's page for language models. */
export const GET: APIRoute<{ category: Category }> = async ({ props }) =>
  new Response(writeCategory(buildCategoryPageData(await siteCatalog(), props.category)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
