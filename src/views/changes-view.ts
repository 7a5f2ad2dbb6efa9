import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { catalogChanges } from '#src/changes/catalog-changes.ts';
import { belowHome } from './breadcrumb-view.ts';
import { showChange, type ChangeView } from './change-view.ts';
import { showDay, type DayView } from './day-view.ts';
import { categoryPath, CHANGES_PATH, feedPath } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { wordCount } from './wording.ts';

/** Everything that the page of changes shows. */
export interface ChangesView {
  readonly page: PageView;
  readonly days: readonly ChangedDayView[];
  /** What stands where the list ends before its last change; `null` where it holds all. */
  readonly rest: string | null;
  /** Feeds of the whole site, then of each category that has a tool. */
  readonly feeds: readonly FeedLinkView[];
}

/** One day of the list. */
export interface ChangedDayView {
  readonly day: DayView;
  readonly changes: readonly ChangeView[];
}

/** The feeds of one part of the site. */
export interface FeedLinkView {
  readonly name: string;
  readonly atom: string;
  readonly json: string;
}

/** Most changes that the page lists. */
const CHANGES_MOST = 200;

/** Builds the page of everything that changed. */
export function buildChangesView(catalog: Catalog): ChangesView {
  const changes = catalogChanges(catalog);
  const shown = changes.slice(0, CHANGES_MOST);
  return {
    page: buildPageView(catalog, {
      title: 'What changed',
      description: describe(catalog),
      path: CHANGES_PATH,
      breadcrumb: belowHome('Changes'),
      lastChanged: changes[0]?.day ?? null,
    }),
    days: groupByDay(shown.map((change) => showChange(catalog, change))),
    rest: changes.length > shown.length ? wordRest(changes.length - shown.length) : null,
    feeds: listFeeds(catalog),
  };
}

function describe({ tools }: Catalog): string {
  return `New tools, reviews, changed verdicts with their reasons, and prices of ${wordCount(tools.length, 'tool')}, newest first, as a page and as feeds.`;
}

/** Changes come newest first. */
function groupByDay(changes: readonly ChangeView[]): readonly ChangedDayView[] {
  const days = Map.groupBy(changes, ({ day }) => day.iso);
  return [...days].map(([iso, of]) => ({ day: showDay(iso), changes: of }));
}

function wordRest(count: number): string {
  return `${wordCount(count, 'earlier change')} ${count === 1 ? 'is' : 'are'} told in the history of each tool.`;
}

function listFeeds(catalog: Catalog): readonly FeedLinkView[] {
  const shelves = catalog.categories.filter(({ id }) => toolsIn(catalog, id).length > 0);
  return [{ name: 'Everything', path: '/' }, ...shelves.map(({ id, name }) => ({ name, path: categoryPath(id) }))].map(
    ({ name, path }) => ({
      name,
      atom: feedPath(path, 'xml'),
      json: feedPath(path, 'json'),
    }),
  );
}
