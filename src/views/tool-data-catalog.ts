import type { Catalog } from '#src/catalog/catalog.ts';
import type { Html, Prose } from '#src/catalog/prose.ts';
import type { Category, Spec } from '#src/catalog/schema/category.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { ToolData } from '#src/catalog/schema/tool-data.ts';

/** The part of a catalog that some tools' data hold: enough for every rule and view over these tools, and for nothing else. */
export interface CatalogSlice {
  readonly catalog: Catalog;
  /** In the order in which their data were given. */
  readonly tools: readonly Tool[];
}

/**
 * Makes records of tools' data again. The files may come from different builds: what two of them say of the site, of a persona or of a
 * category is taken from the first.
 */
export function sliceCatalog(data: readonly ToolData[]): CatalogSlice {
  const tools = data.map(({ tool }) => readTool(tool));
  const counted = data.flatMap(({ tool, votes }) => (votes ? [[tool.slug, votes] as const] : []));
  const catalog: Catalog = {
    site: readSite(data[0]?.site),
    personas: firstOf(data.flatMap(({ personas }) => personas))
      .map((persona): Persona => ({ ...persona, body: readProse(), file: '' }))
      .sort((one, other) => one.order - other.order),
    categories: readCategories(data),
    tools,
    notes: new Map(),
    votes: { version: 1, taken: '', tools: Object.fromEntries(counted), pairs: {} },
    hasService: false,
  };
  return { catalog, tools };
}

function readTool({ successor, body, reviews, ...facts }: ToolData['tool']): Tool {
  return {
    ...facts,
    ...(successor && { successor: successor.slug }),
    draft: false,
    body: readProse(body),
    reviews: reviews.map((review) => ({ ...review, body: readProse(review.body), file: '' })),
    file: '',
  };
}

/** The HTML went into the file as the sanitising pipeline made it. */
function readProse({ html, text } = { html: '', text: '' }): Prose {
  return { markdown: '', html: html as Html, text };
}

/** Settings that no rule or view over a few tools asks for are left empty. */
function readSite(
  { votes, ...given }: ToolData['site'] = { name: '', url: '', currency: 'USD', staleAfterDays: 1, votes: false },
): Catalog['site'] {
  return {
    ...given,
    tagline: '',
    description: '',
    eyebrow: '',
    pairing: { scope: 'category', maxPerTool: 1, minReviews: 0 },
    features: { votes, newsletter: false, bookmarks: false, admin: false },
    presets: [],
  };
}

/**
 * The categories in their order. Before them stands one that holds every spec and no tool: which row comes first is decided by all
 * categories of the site, most of which are not here.
 */
function readCategories(data: readonly ToolData[]): readonly Category[] {
  const categories = firstOf(data.flatMap((each) => each.categories)).sort(byPlace);
  const inOrder = categories.flatMap(({ specs }) => specs).sort(byPlace);
  return [{ id: '', name: '', specs: inOrder }, ...categories].map(({ id, name, specs }) => ({
    id,
    name,
    specs: specs.map(({ place: _place, ...spec }): Spec => spec),
    summary: '',
    body: readProse(),
    file: '',
  }));
}

function firstOf<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.filter(({ id }, place) => items.findIndex((other) => other.id === id) === place);
}

function byPlace(one: { readonly place: number }, other: { readonly place: number }): number {
  return one.place - other.place;
}
