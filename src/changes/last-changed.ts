import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { newestDay, newestDayIn, newestDayOf } from '#src/catalog/days.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { Pair } from '#src/comparison/pairing.ts';

/**
 * The day on which what a page shows last changed, as YYYY-MM-DD, by the records' own dates and never by the clock; `null` where no record
 * names a day. Readers' votes change no page in this sense: a crawler that came back for each would find the same words.
 */
export type LastChanged = string | null;

/** The newest day in a tool's record and its reviews. */
export const toolLastChanged: (tool: Tool) => string = newestDayOf;

/** The newest day of either tool, or of the editors' note. */
export function comparisonLastChanged({ notes }: Pick<Catalog, 'notes'>, pair: Pick<Pair, 'slug' | 'a' | 'b'>): string {
  return newestDay([toolLastChanged(pair.a), toolLastChanged(pair.b), notes.get(pair.slug)?.date]) as string;
}

/** The newest day of a tool that stands in a category. */
export function categoryLastChanged(catalog: Catalog, category: Category): LastChanged {
  return newestDay(toolsIn(catalog, category.id).map(toolLastChanged));
}

/** The day of a persona's newest take. */
export function personaLastChanged({ tools }: Pick<Catalog, 'tools'>, persona: Persona): LastChanged {
  const takes = tools.flatMap(({ reviews }) => reviews.filter((review) => review.persona === persona.id));
  return newestDay(takes.flatMap(({ date, revised }) => [date, revised]));
}

/** The newest day of any record: that of the pages that list them all. */
export const catalogLastChanged: (catalog: Catalog) => LastChanged = newestDayIn;
