import { categoryIdsOf, votesOn, type Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import type { Pricing } from '#src/catalog/schema/pricing.ts';
import type { SpecValue, Status, Tool } from '#src/catalog/schema/tool.ts';
import type { Tally } from '#src/catalog/schema/votes.ts';
import { panelScore, panelTally, panelVerdict, type PanelTally, type PanelVerdict } from './panel.ts';

/** One fact of one tool, typed so that a page can word it. */
export type Fact =
  | { readonly kind: 'panel'; readonly verdict: PanelVerdict; readonly tally: PanelTally }
  | { readonly kind: 'score'; readonly score: number; readonly reviews: number }
  | { readonly kind: 'community'; readonly tally: Tally | null }
  | { readonly kind: 'price'; readonly entry: Pricing['entry']; readonly summary: string }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'spec'; readonly spec: Spec; readonly value: SpecValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A fact, or the reason why there is none: nobody recorded it, or the tool stands on no shelf that asks for it. */
export type Cell = Fact | 'unknown' | 'inapplicable';

/** A tool's cell in a row, and a text that is the same for equal cells. */
export interface KeyedCell {
  readonly cell: Cell;
  readonly signature: string;
}

/** The facts of a tool by the key of their row: its own, and a spec for each that its categories ask for. */
export function factsOf(catalog: Catalog, tool: Tool): ReadonlyMap<string, KeyedCell> {
  return factsIn(catalog)(tool);
}

/** Every spec of a catalog, in the order of its categories; a key that stands in several means the same in all. */
export const specsOf = remember((catalog: Catalog): readonly Spec[] => {
  const specs = new Map<string, Spec>();
  for (const category of catalog.categories) for (const spec of category.specs) if (!specs.has(spec.key)) specs.set(spec.key, spec);
  return [...specs.values()];
});

/** The specs that a tool's categories ask for, in the order of the categories. */
export function specsAskedOf(catalog: Catalog, tool: Tool): readonly Spec[] {
  const shelves = new Set(categoryIdsOf(tool));
  const asked = new Set(catalog.categories.filter(({ id }) => shelves.has(id)).flatMap(({ specs }) => specs.map(({ key }) => key)));
  return specsOf(catalog).filter(({ key }) => asked.has(key));
}

/** What a tool's record says under a spec; `undefined` when it says nothing. */
export function specValueOf(tool: Tool, { key }: Pick<Spec, 'key'>): SpecValue | undefined {
  return Object.hasOwn(tool.specs, key) ? tool.specs[key] : undefined;
}

const factsIn = remember((catalog: Catalog) =>
  remember((tool: Tool) => {
    const cells: readonly (readonly [string, Cell])[] = [...ownFacts(catalog, tool), ...specFacts(catalog, tool)];
    return new Map(cells.map(([key, cell]) => [key, { cell, signature: JSON.stringify(cell) }]));
  }),
);

function ownFacts(catalog: Catalog, tool: Tool): readonly (readonly [string, Cell])[] {
  const { reviews, pricing, status, platforms } = tool;
  const score = panelScore(reviews);
  const category = catalog.categories.find(({ id }) => id === tool.category);
  return [
    ['panel-verdict', { kind: 'panel', verdict: panelVerdict(reviews), tally: panelTally(reviews) }],
    ['panel-score', score === null ? 'unknown' : { kind: 'score', score: Math.round(score), reviews: reviews.length }],
    ['community', { kind: 'community', tally: votesOn(catalog, tool.slug) }],
    ['pricing', { kind: 'price', entry: pricing.entry, summary: pricing.summary }],
    ['best-for', text(tool.bestFor ?? tool.tagline)],
    ['category', text(category?.name ?? tool.category)],
    ['license', text(tool.license)],
    ['platforms', platforms ? { kind: 'list', items: platforms } : 'unknown'],
    ['maker', text(tool.maker)],
    ['status', { kind: 'status', status }],
  ];
}

function specFacts(catalog: Catalog, tool: Tool): readonly (readonly [string, Cell])[] {
  return specsAskedOf(catalog, tool).map((spec) => {
    const value = specValueOf(tool, spec);
    return [spec.key, value === undefined ? 'unknown' : { kind: 'spec', spec, value }];
  });
}

function text(value: string | undefined): Cell {
  return value === undefined ? 'unknown' : { kind: 'text', text: value };
}
