import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { facetsOf, shapeFacets, type FacetKey, type FacetShape, type FacetValue } from './listing-facets.ts';
import { textOrder } from './name-order.ts';

/** A list that can be narrowed and sorted: its form, and what each row carries for the script behind it. */
export interface ListingView {
  /** `null` for a list of one row or none, which needs no form. */
  readonly form: ListingFormView | null;
  /** What a row carries, by its index in the order given. */
  readonly marks: (index: number) => RowMarks;
}

/** The form above a list; it offers only what some row has. */
export interface ListingFormView {
  /** What the rows are, in the plural: *tools*. */
  readonly noun: string;
  readonly count: number;
  /** What a filter means, where a row holds more than one tool. */
  readonly rule?: string | undefined;
  readonly facets: readonly FacetView[];
  /** The first is the order in which the rows stand. */
  readonly orders: readonly OptionView[];
}

/** A facet with at least two values. */
export interface FacetView extends Omit<FacetShape, 'order'> {
  readonly options: readonly (OptionView & { readonly count: number })[];
}

/** A choice of the form. */
export interface OptionView {
  readonly value: string;
  readonly text: string;
}

/** Attributes of a row. */
export interface RowMarks {
  /** The facets of its tool, as `key:value`; those of a second tool after a slash. */
  readonly 'data-facets': string;
  /** Its places in the orders after the first, from 0. */
  readonly 'data-places': string;
}

/** What a list is made of. */
export interface ListingPlan<Row> {
  readonly noun: string;
  readonly rule?: string;
  readonly rows: readonly Row[];
  readonly toolsOf: (row: Row) => readonly Tool[];
  /** What the order is called in which the rows are given. */
  readonly givenOrder: OptionView;
  readonly orders: readonly RowOrder<Row>[];
  /** Facets that say nothing here. */
  readonly without?: readonly FacetKey[];
}

/** A further order of a list; rows that are level keep the order given. */
export interface RowOrder<Row> extends OptionView {
  readonly compare: (one: Row, other: Row) => number;
}

/** Builds the form of a list and the marks of its rows. */
export function buildListing<Row>(catalog: Catalog, plan: ListingPlan<Row>): ListingView {
  const { noun, rule, rows, orders, givenOrder } = plan;
  const found = rows.map((row) => plan.toolsOf(row).map((tool) => facetsOf(catalog, tool)));
  const shapes = shapeFacets(catalog).filter(({ key }) => !plan.without?.includes(key));
  const facets = shapes.map((shape) => buildFacet(shape, found)).filter(({ options }) => options.length > 1);
  const places = orders.map(({ compare }) => placesOf(rows, compare));
  return {
    form: rows.length < 2 ? null : { noun, count: rows.length, rule, facets, orders: [givenOrder, ...orders].map(nameOrder) },
    marks: (index) => ({
      'data-facets': (found[index] ?? []).map((tool) => writeFacets(tool, facets)).join(' / '),
      'data-places': places.map((placeOf) => placeOf[index]).join(' '),
    }),
  };
}

function nameOrder({ value, text }: OptionView): OptionView {
  return { value, text };
}

/** The facets of each tool of a row. */
type RowFacets = readonly (readonly FacetValue[])[];

function buildFacet({ order, ...shape }: FacetShape, rows: readonly RowFacets[]): FacetView {
  const texts = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const tools of rows) {
    const values = tools.flat().filter(({ key }) => key === shape.key);
    for (const { value, text } of values) if (!texts.has(value)) texts.set(value, text);
    for (const value of new Set(values.map(({ value }) => value))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const options = [...texts].map(([value, text]) => ({ value, text, count: counts.get(value) ?? 0 }));
  options.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value) || textOrder(one.text, other.text));
  return { ...shape, options };
}

function writeFacets(tool: readonly FacetValue[], facets: readonly FacetView[]): string {
  const offered = tool.filter(({ key }) => facets.some((facet) => facet.key === key));
  return [...new Set(offered.map(({ key, value }) => `${key}:${value}`))].join(' ');
}

/** The place of each row in an order, by its index. */
function placesOf<Row>(rows: readonly Row[], compare: (one: Row, other: Row) => number): readonly number[] {
  const sorted = rows.map((row, index) => ({ row, index })).sort((one, other) => compare(one.row, other.row));
  const places: number[] = [];
  sorted.forEach(({ index }, place) => (places[index] = place));
  return places;
}
