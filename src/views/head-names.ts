import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { Pair } from '#src/comparison/pairing.ts';
import { TITLE_MOST } from './page-words.ts';
import { shortenText, textWidth } from './text-width.ts';

/** Widest a name may be before it is cut in a title: what a search result shows of one, in Latin letters. */
const NAME_MOST = 60;
/** Stands between the two names of a pair. */
const VERSUS = ' vs ';
/** Widest a name may be in the title of a pair where both do not fit: half of the room. */
const HALF_MOST = Math.floor((TITLE_MOST - VERSUS.length) / 2);

/**
 * A tool's name for a page's title and description, where it must fit and tell the page apart: as it is, cut where even alone it is too long,
 * and with its slug where that leaves two tools with one name.
 */
export function toolHeadName(catalog: Catalog, { slug, name }: Pick<Tool, 'slug' | 'name'>): string {
  return toolNames(catalog.tools).get(slug) ?? name;
}

/**
 * A pair for its page's title: *A vs B* with the names of both tools as their own pages have them, or each cut to half of the room. A half
 * never depends on the other tool, and no two tools have one half: so no two pairs have one title.
 */
export function pairHeadName(catalog: Catalog, { a, b }: Pick<Pair, 'a' | 'b'>): string {
  const whole = [a, b].map((tool) => toolHeadName(catalog, tool)).join(VERSUS);
  if (textWidth(whole) <= TITLE_MOST) return whole;
  return [a, b].map((tool) => toolHalfName(catalog, tool)).join(VERSUS);
}

/** A tool's name where it has half of a title: no other tool has the same. */
export function toolHalfName(catalog: Pick<Catalog, 'tools'>, { slug, name }: Pick<Tool, 'slug' | 'name'>): string {
  return toolHalves(catalog.tools).get(slug) ?? name;
}

/** A category's name for a page's title and description. */
export function categoryHeadName(catalog: Catalog, { id, name }: Pick<Category, 'id' | 'name'>): string {
  return recordNames(catalog.categories).get(id) ?? name;
}

/** A persona's name for a page's title and description. */
export function personaHeadName(catalog: Catalog, { id, name }: Pick<Persona, 'id' | 'name'>): string {
  return recordNames(catalog.personas).get(id) ?? name;
}

const toolNames = remember((tools: readonly Tool[]) => tellApart(tools.map(identify), NAME_MOST));
const toolHalves = remember((tools: readonly Tool[]) => tellApart(tools.map(identify), HALF_MOST));
const recordNames = remember((records: readonly Named[]) => tellApart(records, NAME_MOST));

interface Named {
  readonly id: string;
  readonly name: string;
}

function identify({ slug, name }: Tool): Named {
  return { id: slug, name };
}

function tellApart(records: readonly Named[], most: number): ReadonlyMap<string, string> {
  const cut = records.map(({ id, name }) => ({ id, name: shortenText(name, most) }));
  const bearers = Map.groupBy(cut, ({ name }) => name.toLowerCase());
  return new Map(cut.map(({ id, name }) => [id, bearers.get(name.toLowerCase())?.length === 1 ? name : `${name} (${id})`]));
}
