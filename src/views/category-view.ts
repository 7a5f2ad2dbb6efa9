import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { categoryLastChanged } from '#src/changes/last-changed.ts';
import { pairTools, type Pair } from '#src/comparison/pairing.ts';
import { rankTools } from '#src/comparison/ranking.ts';
import { wordCells } from './cells-key.ts';
import { categoryHeadName } from './head-names.ts';
import { categoryPath, feedPath, toolPath } from './links.ts';
import { NAME_ORDER, NEWEST_ORDER, priceOrder } from './listing-orders.ts';
import { buildListing, type ListingFormView } from './listing-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPickRankingView, type PickRankingView } from './pick-ranking-view.ts';
import { buildPairLinkView, type PairLinkView } from './pair-link-view.ts';
import { listRanking, type RankingRowView } from './ranking-view.ts';
import { buildCategorySearchFacts, type SearchFacts } from './search-facts.ts';
import { categorySharePicture } from './share-picture.ts';
import { buildSpecOverview, type SpecOverviewView } from './spec-overview-view.ts';
import { describeList } from './structured-data/item-list.ts';
import { wordCount } from './wording.ts';

/** Everything a category's page shows. */
export interface CategoryView {
  readonly page: PageView;
  readonly search: SearchFacts;
  readonly name: string;
  readonly summary: string;
  /** *7 tools, ranked by panel score.* */
  readonly rankingLede: string;
  readonly cellsKey?: string | undefined;
  readonly ranking: readonly RankingRowView[];
  /** The panel that a reader may weigh, in its order; empty when it has said nothing of these tools. */
  readonly personaIds: readonly string[];
  /** What narrows and sorts the ranking; `null` while there are no two tools. */
  readonly form: ListingFormView | null;
  /** Readers' picks between the tools; `null` while there are too few. */
  readonly picks: PickRankingView | null;
  /** `null` where no tool has a fact the category asks for. */
  readonly overview: SpecOverviewView | null;
  readonly guide: Prose;
  readonly pairs: readonly PairLinkView[];
  /** *12 of 21 comparisons: those of the best ranked tools.* */
  readonly pairsLede: string;
}

/** Most comparisons that a category's page lists. */
const PAIRS_MOST = 12;

/** Builds a category's page. */
export function buildCategoryView(catalog: Catalog, category: Category): CategoryView {
  const ranked = rankTools(toolsIn(catalog, category.id));
  const tools = ranked.map(({ tool }) => tool);
  const pairs = bestRankedFirst(tools, pairTools(catalog).pairs);
  const { form, marks } = buildListing(catalog, {
    noun: 'tools',
    rows: tools,
    toolsOf: (tool) => [tool],
    givenOrder: { value: 'rank', text: 'Rank' },
    orders: [NAME_ORDER, priceOrder(catalog), NEWEST_ORDER],
    without: ['category'],
  });
  const count = wordCount(tools.length, 'tool');
  return {
    page: buildPage(catalog, category, tools),
    search: buildCategorySearchFacts(catalog, category),
    name: category.name,
    summary: category.summary,
    rankingLede: tools.length === 0 ? '0 tools yet.' : `${count}. The number is the panel’s rank: by panel score, then by panel ship.`,
    cellsKey: tools.length === 0 ? undefined : wordCells(catalog),
    ranking: listRanking(catalog, ranked, marks),
    personaIds: tools.some(({ reviews }) => reviews.length > 0) ? catalog.personas.map(({ id }) => id) : [],
    form,
    picks: buildPickRankingView(catalog, tools),
    overview: buildSpecOverview(category, tools),
    guide: category.body,
    pairs: pairs.slice(0, PAIRS_MOST).map((pair) => buildPairLinkView(catalog, pair)),
    pairsLede: wordPairs(pairs.length),
  };
}

function buildPage(catalog: Catalog, category: Category, ranked: readonly Tool[]): PageView {
  const path = categoryPath(category.id);
  const name = categoryHeadName(catalog, category);
  const links = ranked.map((tool) => ({ text: tool.name, href: toolPath(tool.slug) }));
  return buildPageView(catalog, {
    title: [`${name}, ranked by the panel`, `${name}, ranked`],
    description: `${name}: ${wordCount(ranked.length, 'tool')} ranked by panel score. ${category.summary}`,
    path,
    breadcrumb: { trail: [{ text: 'Categories', href: '/categories/' }], current: category.name },
    lastChanged: categoryLastChanged(catalog, category),
    picture: categorySharePicture(catalog, category),
    hasTwins: true,
    feed: feedPath(path, 'xml'),
    structuredData: describeList(links, catalog.site),
  });
}

/** The comparisons between tools of a ranking, those of the best ranked tools first. */
function bestRankedFirst(ranking: readonly Tool[], pairs: readonly Pair[]): readonly Pair[] {
  const places = new Map(ranking.map((tool, index) => [tool.slug, index]));
  return pairs
    .flatMap((pair) => {
      const [a, b] = [places.get(pair.a.slug), places.get(pair.b.slug)];
      return a === undefined || b === undefined ? [] : [{ pair, places: a + b }];
    })
    .sort((one, other) => one.places - other.places)
    .map(({ pair }) => pair);
}

function wordPairs(count: number): string {
  if (count <= PAIRS_MOST) return `${wordCount(count, 'comparison')}, best ranked first.`;
  return `${PAIRS_MOST} of ${wordCount(count, 'comparison')}: those of the best ranked tools.`;
}
