import { categoryIdsOf, toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import { panelVerdict, type PanelVerdict } from '#src/comparison/panel.ts';
import { buildPanelView } from './panel-view.ts';
import { wordCount } from './wording.ts';

/** The kinds of page that search knows; comparisons are offered through their tools, so that the index grows with tools alone. */
export type SearchKind = 'tool' | 'category' | 'persona';

/** A filter of search: its name in the index and in the address of the search page. */
export type SearchFilter = 'category' | 'entry' | 'verdict';

/** A tool that another one is compared with, as slug, name and verdict: short, as it stands in the index many times. */
export type SearchOpponent = readonly [slug: string, name: string, verdict: PanelVerdict];

/** What the search index learns of a page beside its words. */
export interface SearchFacts {
  readonly kind: SearchKind;
  readonly slug: string;
  readonly name: string;
  /** What stands beside the name in a list of hits: *83, 4 of 4 ship*. */
  readonly note: string;
  /** Words that find the page though it may not show them. */
  readonly keywords: readonly string[];
  readonly filters: readonly (readonly [SearchFilter, string])[];
  /** What the panel says of a tool; `none` for every other page. */
  readonly verdict: PanelVerdict;
  /** The tools this one is compared with, closest first: slug, name and verdict. */
  readonly opponents: readonly SearchOpponent[];
}

/** Most opponents that a hit brings along. */
const OPPONENTS_MAX = 3;

/** Tells the search index about a tool's page. */
export function buildToolSearchFacts(catalog: Catalog, tool: Tool): SearchFacts {
  const panel = buildPanelView(tool, catalog.personas);
  const opponents = pairTools(catalog).opponents.get(tool.slug) ?? [];
  return {
    kind: 'tool',
    slug: tool.slug,
    name: tool.name,
    note: panel.score === null ? panel.share : `${panel.score}, ${panel.share}`,
    keywords: [tool.slug, ...(tool.aliases ?? []), ...(tool.tags ?? []), ...(tool.maker ? [tool.maker] : [])],
    filters: [...categoryIdsOf(tool).map((id) => ['category', id] as const), ['entry', tool.pricing.entry], ['verdict', panel.verdict]],
    verdict: panel.verdict,
    opponents: opponents.slice(0, OPPONENTS_MAX).map((other) => [other.slug, other.name, panelVerdict(other.reviews)]),
  };
}

/** Tells the search index about a category's page. */
export function buildCategorySearchFacts(catalog: Catalog, { id, name }: Category): SearchFacts {
  const note = wordCount(toolsIn(catalog, id).length, 'tool');
  return { kind: 'category', slug: id, name, note, keywords: [], filters: [], verdict: 'none', opponents: [] };
}

/** Tells the search index about a persona's page. */
export function buildPersonaSearchFacts({ id, name, focus }: Persona): SearchFacts {
  return { kind: 'persona', slug: id, name, note: focus, keywords: [], filters: [], verdict: 'none', opponents: [] };
}
