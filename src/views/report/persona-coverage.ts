import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { categoryPath, personaPath, type Link } from '../links.ts';

/** How many tools of a row each persona has reviewed. */
export interface CoverageRow {
  /** A category, or all tools. */
  readonly row: Link;
  readonly tools: number;
  /** In panel order. */
  readonly reviewed: readonly number[];
}

/** Which persona has reviewed how much of what. */
export interface PersonaCoverage {
  readonly personas: readonly Link[];
  /** By category, those without a tool left out, and all tools at the end. */
  readonly rows: readonly CoverageRow[];
}

/** Counts the reviews of each persona by category; a tool that stands in two counts in both, and once among all. */
export function coverPersonas(catalog: Catalog): PersonaCoverage {
  const { personas, categories, tools } = catalog;
  const reviewers = new Map(tools.map((tool) => [tool, new Set(tool.reviews.map(({ persona }) => persona))]));
  const cover = (row: Link, among: readonly Tool[]): CoverageRow => ({
    row,
    tools: among.length,
    reviewed: personas.map(({ id }) => among.filter((tool) => reviewers.get(tool)?.has(id) === true).length),
  });
  const rows = categories.map(({ id, name }) => cover({ text: name, href: categoryPath(id) }, toolsIn(catalog, id)));
  return {
    personas: personas.map(({ id, name }) => ({ text: name, href: personaPath(id) })),
    rows: [...rows.filter((row) => row.tools > 0), cover({ text: 'All tools', href: '/tools/' }, tools)],
  };
}
