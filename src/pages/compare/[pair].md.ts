import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { buildComparisonPageData } from '#src/views/twins/comparison-page-data.ts';
import { writeComparison } from '#src/views/twins/write-comparison.ts';

/** In development alone: a build writes the twins of all comparisons beside its pages (src/build/comparison-twins.ts). */
export const getStaticPaths = (async () => {
  const pairs = import.meta.env.DEV ? pairTools(await siteCatalog()).pairs : [];
  return pairs.map((pair) => ({ params: { pair: pair.slug }, props: { pair } }));
}) satisfies GetStaticPaths;

/** A comparison for language models. */
export const GET: APIRoute<{ pair: Pair }> = async ({ props }) =>
  new Response(writeComparison(buildComparisonPageData(await siteCatalog(), props.pair, today())), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
