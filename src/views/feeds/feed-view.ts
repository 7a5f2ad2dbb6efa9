import { categoryIdsOf, type Catalog } from '#src/catalog/catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { catalogChanges, categoryChanges, changesOf, type Change } from '#src/changes/catalog-changes.ts';
import { catalogLastChanged, categoryLastChanged, toolLastChanged, type LastChanged } from '#src/changes/last-changed.ts';
import { showChange } from '../change-view.ts';
import { isolateName } from '../isolate-name.ts';
import { addressOn, categoryPath, CHANGES_PATH, feedPath, toolPath } from '../links.ts';
import { writeEntryHtml, titleOf } from './entry-words.ts';

/** A feed before it is written in a format; every address is absolute. */
export interface FeedView {
  readonly title: string;
  readonly subtitle: string;
  /** The page that tells the same to people; never changes with a title, and so names the feed too. */
  readonly home: string;
  readonly atom: string;
  readonly json: string;
  /** YYYY-MM-DD. */
  readonly updated: string;
  /** The site, as organisation. */
  readonly author: { readonly name: string; readonly url: string };
  /** *CC BY 4.0, https://…*: the terms it may be used under, where the site names any. */
  readonly rights?: string | undefined;
  /** Newest first. */
  readonly entries: readonly FeedEntryView[];
}

/** One change in a feed. */
export interface FeedEntryView {
  /** Where the change stands, or stood, on `/changes/`: the same in every feed that tells it, for good. */
  readonly id: string;
  /** The place that shows what changed. */
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly html: string;
  /** What kind of change it is, then the categories of the tool. */
  readonly tags: readonly string[];
}

/** Most entries of the feed of the whole site. */
const SITE_MOST = 100;
/** Most entries of any other feed. */
const MOST = 50;
/** What a feed of records without a single day says: never. */
const NEVER = '1970-01-01';

/** The feed of everything that changes on the site. */
export function buildSiteFeed(catalog: Catalog): FeedView {
  const { site } = catalog;
  const words = { title: `${site.name}: what changed`, subtitle: 'New tools, verdicts and prices.', path: CHANGES_PATH, feeds: '/' };
  return buildFeed(catalog, words, { changes: catalogChanges(catalog).slice(0, SITE_MOST), lastChanged: catalogLastChanged(catalog) });
}

/** The feed of one category's tools. */
export function buildCategoryFeed(catalog: Catalog, category: Category): FeedView {
  const path = categoryPath(category.id);
  const words = { title: `${category.name} on ${catalog.site.name}: what changed`, subtitle: category.summary, path, feeds: path };
  const changes = categoryChanges(catalog, category).slice(0, MOST);
  return buildFeed(catalog, words, { changes, lastChanged: categoryLastChanged(catalog, category) });
}

/** The feed of one tool. */
export function buildToolFeed(catalog: Catalog, tool: Tool): FeedView {
  const path = toolPath(tool.slug);
  const words = { title: `${isolateName(tool.name)} on ${catalog.site.name}: what changed`, subtitle: tool.tagline, path, feeds: path };
  return buildFeed(catalog, words, { changes: changesOf(catalog, tool).slice(0, MOST), lastChanged: toolLastChanged(tool) });
}

interface FeedWords {
  readonly title: string;
  readonly subtitle: string;
  /** The page for people. */
  readonly path: string;
  /** The page that the feeds lie below. */
  readonly feeds: string;
}

interface FeedMatter {
  readonly changes: readonly Change[];
  /** Day of a feed without a change: that of its records. */
  readonly lastChanged: LastChanged;
}

/** A feed is as new as its newest change, never as the build that wrote it, nor as what other feeds tell. */
function buildFeed(catalog: Catalog, words: FeedWords, { changes, lastChanged }: FeedMatter): FeedView {
  const { name, license } = catalog.site;
  const absolute = (path: string) => addressOn(catalog, path);
  return {
    title: words.title,
    subtitle: words.subtitle,
    home: absolute(words.path),
    atom: absolute(feedPath(words.feeds, 'xml')),
    json: absolute(feedPath(words.feeds, 'json')),
    updated: changes[0]?.day ?? lastChanged ?? NEVER,
    author: { name, url: absolute('/') },
    rights: license && `${license.name}, ${license.url}`,
    entries: changes.map((change) => buildEntry(catalog, change, absolute)),
  };
}

function buildEntry(catalog: Catalog, change: Change, absolute: (path: string) => string): FeedEntryView {
  const view = showChange(catalog, change);
  const tools = change.kind === 'note' ? [change.pair.a, change.pair.b] : [change.tool];
  const shelves = new Set(tools.flatMap(categoryIdsOf));
  return {
    id: absolute(`${CHANGES_PATH}#${view.id}`),
    url: absolute(view.href),
    title: titleOf(view),
    day: view.day.iso,
    html: writeEntryHtml(view),
    tags: [view.label, ...catalog.categories.filter(({ id }) => shelves.has(id)).map(({ name }) => name)],
  };
}
