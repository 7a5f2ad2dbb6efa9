import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { rankTools } from '#src/comparison/ranking.ts';
import { isolateName } from './isolate-name.ts';
import { buildPanelView } from './panel-view.ts';
import { wordPanelShip } from './panel-words.ts';
import { wordCount } from './wording.ts';

/** The picture that a social network or a chat shows of a page: 1200 by 630 pixels, drawn at build. */
export interface SharePictureView {
  /** Address from the root. */
  readonly path: string;
  /** Says what the picture says. */
  readonly alt: string;
}

/** Tools that a category's picture names. */
const LEADERS = 3;

/** The picture of a tool's page. */
export function toolSharePicture(catalog: Catalog, tool: Tool): SharePictureView {
  const tagline = tool.tagline.replace(/\.$/, '');
  return { path: `/share/tools/${tool.slug}.png`, alt: `${wordToolPanel(catalog)(tool)} ${isolateName(tagline)}. ${catalog.site.name}.` };
}

/** The picture of a comparison. */
export function pairSharePicture(catalog: Catalog, { slug, a, b }: Pick<Pair, 'slug' | 'a' | 'b'>): SharePictureView {
  const words = wordToolPanel(catalog);
  const title = `${isolateName(a.name)} vs ${isolateName(b.name)} on ${catalog.site.name}.`;
  return { path: `/share/compare/${slug}.png`, alt: `${title} ${words(a)} ${words(b)}` };
}

/** The picture of a category's page. */
export function categorySharePicture(catalog: Catalog, category: Category): SharePictureView {
  const head = `${isolateName(category.name)} on ${catalog.site.name}, ${wordToolCount(catalog, category).toLowerCase()}.`;
  const words = wordToolPanel(catalog);
  return { path: `/share/categories/${category.id}.png`, alt: [head, ...listLeaders(catalog, category).map(words)].join(' ') };
}

/** The picture of every other page. */
export function siteSharePicture(catalog: Catalog): SharePictureView {
  return { path: '/share/site.png', alt: `${catalog.site.name}: ${catalog.site.tagline}` };
}

/** The first tools of a category's ranking, which its picture names. */
export function listLeaders(catalog: Catalog, category: Category): readonly Tool[] {
  return rankTools(toolsIn(catalog, category.id))
    .slice(0, LEADERS)
    .map(({ tool }) => tool);
}

/** How many tools stand in a category: *7 tools*, or *No tools yet*. */
export function wordToolCount(catalog: Catalog, category: Category): string {
  const { length } = toolsIn(catalog, category.id);
  return length === 0 ? 'No tools yet' : wordCount(length, 'tool');
}

/** What a tool's picture says of its panel: *Ollama: ship, 88% of the panel ships it.* */
const wordToolPanel = remember((catalog: Catalog) =>
  remember((tool: Tool) => `${isolateName(tool.name)}: ${wordPanelShip(buildPanelView(tool, catalog.personas))}.`),
);
