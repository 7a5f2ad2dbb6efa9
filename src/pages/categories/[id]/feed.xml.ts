import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import { buildCategoryFeed } from '#src/views/feeds/feed-view.ts';
import { writeAtom } from '#src/views/feeds/write-atom.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await siteCatalog()).categories.map((category) => ({ params: { id: category.id }, props: { category } }));

/** What changes among the tools of a category, as Atom. */
export const GET: APIRoute<{ category: Category }> = async ({ props }) =>
  new Response(writeAtom(buildCategoryFeed(await siteCatalog(), props.category)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
