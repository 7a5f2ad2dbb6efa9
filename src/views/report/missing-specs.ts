import { toolsIn, type Catalog } from '#src/catalog/catalog.ts';
import { specValueOf } from '#src/comparison/facts.ts';
import { categoryPath, toolPath, type Link } from '../links.ts';

/** A fact that a category asks for, and the tools that do not give it. */
export interface MissingSpec {
  readonly label: string;
  /** Key in the records. */
  readonly key: string;
  readonly missing: readonly Link[];
}

/** The facts that some tool of a category does not give. */
export interface CategoryGaps {
  readonly category: Link;
  /** How many tools stand in it. */
  readonly tools: number;
  /** How many facts its tools could give, and how many they do. */
  readonly asked: number;
  readonly given: number;
  /** Those that are missing most first; a fact that every tool gives is left out. */
  readonly specs: readonly MissingSpec[];
}

/** Lists what the tools of each category leave open of the facts that it asks for; a category without tools or facts is left out. */
export function listMissingSpecs(catalog: Catalog): readonly CategoryGaps[] {
  return catalog.categories.flatMap((category): CategoryGaps[] => {
    const tools = toolsIn(catalog, category.id);
    const asked = tools.length * category.specs.length;
    if (asked === 0) return [];
    const specs = category.specs.map((spec) => ({
      label: spec.label,
      key: spec.key,
      missing: tools
        .filter((tool) => specValueOf(tool, spec) === undefined)
        .map(({ name, slug }) => ({ text: name, href: toolPath(slug) })),
    }));
    const gaps = specs.reduce((sum, { missing }) => sum + missing.length, 0);
    return [
      {
        category: { text: category.name, href: categoryPath(category.id) },
        tools: tools.length,
        asked,
        given: asked - gaps,
        specs: specs.filter(({ missing }) => missing.length > 0).sort((one, other) => other.missing.length - one.missing.length),
      },
    ];
  });
}
