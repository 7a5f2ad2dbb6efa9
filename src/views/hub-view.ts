import type { Catalog } from '#src/catalog/catalog.ts';
import { catalogLastChanged } from '#src/changes/last-changed.ts';
import { LEAST_DIFFERENCES } from '#src/comparison/page-gate.ts';
import { pairTools, type Pairing } from '#src/comparison/pairing.ts';
import { shelvePairs } from '#src/comparison/shelves.ts';
import { belowHome } from './breadcrumb-view.ts';
import { toolPath, type Link } from './links.ts';
import { byName } from './name-order.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { buildPickerView, type PickerView } from './picker-view.ts';
import { describeList } from './structured-data/item-list.ts';
import { wordCount } from './wording.ts';

/** Everything the hub of comparisons shows. */
export interface HubView {
  readonly page: PageView;
  /** *120 comparisons of 16 tools…*; nothing while there is none. */
  readonly intro?: string | undefined;
  /** `null` while there are no two tools to pick. */
  readonly picker: PickerView | null;
  /** All comparisons, by category; empty in a catalog with more than one page bears. */
  readonly shelves: readonly HubShelfView[];
  /** In such a catalog: the tools, by category, each leading to its own comparisons. */
  readonly toolShelves: readonly HubToolShelfView[];
  /** What is missing for a comparison, in a catalog that has none. */
  readonly missing?: string | undefined;
}

/** The comparisons of one category. */
export interface HubShelfView {
  readonly id: string;
  readonly heading: string;
  readonly count: string;
  readonly pairs: readonly PairLinkView[];
}

/** The tools of one category, each with the number of its comparisons. */
export interface HubToolShelfView {
  readonly id: string;
  readonly heading: string;
  readonly tools: readonly (Link & { readonly count: string })[];
}

/** Most comparisons that one page lists. */
const LISTED_MOST = 300;

/** Builds the hub of comparisons. */
export function buildHubView(catalog: Catalog): HubView {
  const pairing = pairTools(catalog);
  const isEmpty = pairing.pairs.length === 0;
  const isListed = pairing.pairs.length <= LISTED_MOST;
  const shelves = isListed ? listShelves(catalog, pairing) : [];
  const toolShelves = isListed ? [] : listToolShelves(catalog, pairing);
  const counts = `${wordCount(pairing.pairs.length, 'comparison')} of ${wordCount(catalog.tools.length, 'tool')}`;
  return {
    page: buildPageView(catalog, {
      title: 'Compare',
      description: isEmpty ? wordMissing(catalog) : `Pick two tools and see which one to ship with: ${counts}, side by side.`,
      path: '/compare/',
      breadcrumb: belowHome('Compare'),
      lastChanged: catalogLastChanged(catalog),
      structuredData: describeList(listLinks(shelves, toolShelves), catalog.site),
    }),
    intro: isEmpty ? undefined : `${counts}, each fact by fact and through the eyes of the panel.`,
    picker: catalog.tools.length < 2 ? null : buildPickerView(catalog),
    shelves,
    toolShelves,
    missing: isEmpty ? wordMissing(catalog) : undefined,
  };
}

function listShelves(catalog: Catalog, pairing: Pairing): readonly HubShelfView[] {
  return shelvePairs(catalog, pairing.pairs).map(({ category, pairs }) => ({
    id: category ? `in-${category.id}` : 'across-categories',
    heading: category?.name ?? 'Across categories',
    count: wordCount(pairs.length, 'comparison'),
    pairs: pairs.map((pair) => buildPairLinkView(catalog, pair)),
  }));
}

/** What the shelves lead to, in the order they show it. */
function listLinks(shelves: readonly HubShelfView[], toolShelves: readonly HubToolShelfView[]): readonly Link[] {
  const pairs = shelves.flatMap((shelf) => shelf.pairs.map(({ a, b, href }) => ({ text: `${a.name} vs ${b.name}`, href })));
  return [...pairs, ...toolShelves.flatMap(({ tools }) => tools.map(({ text, href }) => ({ text, href })))];
}

function listToolShelves(catalog: Catalog, pairing: Pairing): readonly HubToolShelfView[] {
  const compared = catalog.tools.filter((tool) => pairing.opponents.has(tool.slug));
  return catalog.categories
    .map(({ id, name }) => ({
      id: `in-${id}`,
      heading: name,
      tools: compared
        .filter((tool) => tool.category === id)
        .sort(byName)
        .map(({ slug, name: text }) => ({
          text,
          href: `${toolPath(slug)}#comparisons`,
          count: wordCount(pairing.opponents.get(slug)?.length ?? 0, 'comparison'),
        })),
    }))
    .filter((shelf) => shelf.tools.length > 0);
}

function wordMissing(catalog: Catalog): string {
  const { scope, minReviews } = catalog.site.pairing;
  if (catalog.tools.length === 0) return 'There is no tool here yet. A comparison needs two.';
  if (catalog.tools.length === 1) return 'There is one tool here so far. A comparison needs two.';
  const shared = scope === 'category' ? 'two tools of one category' : 'two tools';
  const reviewed = minReviews === 0 ? '' : `, each with ${wordCount(minReviews, 'review')} or more`;
  const unlike = `that differ in at least ${wordCount(LEAST_DIFFERENCES, 'thing')}`;
  return `No comparison has a page of its own yet. It takes ${shared}${reviewed}, ${unlike}.`;
}
