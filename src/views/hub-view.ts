import type { Catalog } from '#src/catalog/catalog.ts';
import { pairTools, type Pairing } from '#src/comparison/pairing.ts';
import { shelvePairs } from '#src/comparison/shelves.ts';
import { toolPath, type Link } from './links.ts';
import { byName } from './name-order.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { buildPickerView, type PickerView } from './picker-view.ts';
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
  const counts = `${wordCount(pairing.pairs.length, 'comparison')} of ${wordCount(catalog.tools.length, 'tool')}`;
  return {
    page: buildPageView(catalog, {
      title: 'Compare',
      description: isEmpty ? wordMissing(catalog) : `Pick two tools and see which one to ship with: ${counts}, side by side.`,
      path: '/compare/',
    }),
    intro: isEmpty ? undefined : `${counts}, each fact by fact and through the eyes of the panel.`,
    picker: catalog.tools.length < 2 ? null : buildPickerView(catalog),
    shelves: isListed ? listShelves(catalog, pairing) : [],
    toolShelves: isListed ? [] : listToolShelves(catalog, pairing),
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
  return `No two tools can be compared yet. A comparison needs ${shared}${reviewed}.`;
}
