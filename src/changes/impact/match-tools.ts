import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';

/** A tool in two catalogs. */
export interface MatchedTool {
  readonly before: Tool;
  readonly after: Tool;
}

/** The tools of two catalogs, held against each other; each list by slug. */
export interface MatchedTools {
  readonly kept: readonly MatchedTool[];
  readonly added: readonly Tool[];
  readonly removed: readonly Tool[];
}

/** Finds each tool of one catalog in the other: by its slug, or, where that changed, by the alias that keeps the former one. */
export function matchTools(before: Catalog, after: Catalog): MatchedTools {
  const fresh = new Map(after.tools.map((tool) => [tool.slug, tool]));
  const byAlias = new Map(after.tools.flatMap((tool) => (tool.aliases ?? []).map((alias) => [alias, tool] as const)));
  const kept = before.tools.flatMap((tool): MatchedTool[] => {
    const match = fresh.get(tool.slug) ?? byAlias.get(tool.slug);
    return match ? [{ before: tool, after: match }] : [];
  });
  const [old, found] = [new Set(kept.map((match) => match.before)), new Set(kept.map((match) => match.after))];
  return { kept, added: after.tools.filter((tool) => !found.has(tool)), removed: before.tools.filter((tool) => !old.has(tool)) };
}
