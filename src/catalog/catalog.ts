import type { Category } from './schema/category.ts';
import type { Note } from './schema/note.ts';
import type { Persona } from './schema/persona.ts';
import type { Site } from './schema/site.ts';
import type { Tool } from './schema/tool.ts';
import type { Tally, Votes } from './schema/votes.ts';

/** Every record of a content folder, checked and cross-checked; frozen after loading. */
export interface Catalog {
  readonly site: Site;
  /** In panel order. */
  readonly personas: readonly Persona[];
  /** By `order`, unordered ones after, then by name. */
  readonly categories: readonly Category[];
  /** By slug, in code-unit order; drafts only where they were asked for. */
  readonly tools: readonly Tool[];
  /** The editors' notes, by pair slug. */
  readonly notes: ReadonlyMap<string, Note>;
  /** The last community counts, or `null` when the folder has none. */
  readonly votes: Votes | null;
  /** Whether the site is built to stand in front of the community service, which takes votes and addresses. */
  readonly hasService: boolean;
}

/** Compares two strings by code unit: the same order on every machine and in every locale. */
export function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** All categories a tool stands in, the shown one first. */
export function categoryIdsOf(tool: Pick<Tool, 'category' | 'alsoIn'>): readonly string[] {
  return [...new Set([tool.category, ...(tool.alsoIn ?? [])])];
}

/** The tools that stand in a category, by slug. */
export function toolsIn(catalog: Catalog, category: string): readonly Tool[] {
  return catalog.tools.filter((tool) => categoryIdsOf(tool).includes(category));
}

/** Readers' votes on a tool, or `null` when there are none. */
export function votesOn(catalog: Pick<Catalog, 'votes'>, tool: string): Tally | null {
  const tools = catalog.votes?.tools ?? {};
  const tally = Object.hasOwn(tools, tool) ? tools[tool] : undefined;
  return tally && tally.ship + tally.skip > 0 ? tally : null;
}
