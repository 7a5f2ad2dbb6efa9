import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { today } from '#src/catalog/reading/today.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { buildComparisonPageData } from '#src/views/twins/comparison-page-data.ts';

/** In development alone: a build writes the twins of all comparisons beside its pages (src/build/comparison-twins.ts). */
export const getStaticPaths = (async () => {
  const pairs = import.meta.env.DEV ? pairTools(await siteCatalog()).pairs : [];
  return pairs.map((pair) => ({ params: { pair: pair.slug }, props: { pair } }));
}) satisfies GetStaticPaths;

/** A comparison for programs. */
export const GET: APIRoute<{ pair: Pair }> = async ({ props }) =>
  Response.json(buildComparisonPageData(await siteCatalog(), props.pair, today()));
