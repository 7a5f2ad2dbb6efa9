import type { Catalog } from '#src/catalog/catalog.ts';

/** The present slug of every former one. */
export function collectAliases(catalog: Catalog): Readonly<Record<string, string>> {
  return Object.fromEntries(catalog.tools.flatMap((tool) => (tool.aliases ?? []).map((alias) => [alias, tool.slug])));
}
