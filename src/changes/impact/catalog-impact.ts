import type { Catalog } from '#src/catalog/catalog.ts';
import { byCodeUnit } from '#src/catalog/catalog.ts';
import type { Note } from '#src/catalog/schema/note.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { PanelStand } from '../panel-moves.ts';
import { matchTools } from './match-tools.ts';
import { comparePanels, panelStandOf, type PanelImpact } from './panel-impact.ts';
import { comparePrices, type PriceImpact } from './price-impact.ts';

/** A tool that came or went, and what its panel says. */
export interface ToolImpact {
  readonly tool: Pick<Tool, 'slug' | 'name'>;
  readonly panel: PanelStand;
}

/** The editors' pick of a pair in two catalogs; `null` where they name none. */
export interface PickImpact {
  /** Slug of the pair. */
  readonly pair: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What of two catalogs differs in substance: tools, verdicts, scores, picks and prices. */
export interface CatalogImpact {
  readonly added: readonly ToolImpact[];
  readonly removed: readonly ToolImpact[];
  /** Tools with another slug. */
  readonly moved: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  /** Tools whose panel says something else, those whose verdict is another first. */
  readonly panels: readonly PanelImpact[];
  readonly picks: readonly PickImpact[];
  readonly prices: readonly PriceImpact[];
}

/** Tells what of one catalog is different in another. */
export function compareCatalogs(before: Catalog, after: Catalog): CatalogImpact {
  const { kept, added, removed } = matchTools(before, after);
  const currencies = { before: before.site.currency, after: after.site.currency };
  const panels = kept.flatMap((tool) => comparePanels(tool) ?? []);
  return {
    added: added.map(showTool),
    removed: removed.map(showTool),
    moved: kept.flatMap((tool) =>
      tool.before.slug === tool.after.slug ? [] : [{ name: tool.after.name, before: tool.before.slug, after: tool.after.slug }],
    ),
    panels: panels.toSorted((one, other) => Number(other.isFlipped) - Number(one.isFlipped)),
    picks: comparePicks(before.notes, after.notes),
    prices: kept.flatMap((tool) => comparePrices(tool, currencies) ?? []),
  };
}

function showTool(tool: Tool): ToolImpact {
  return { tool: { slug: tool.slug, name: tool.name }, panel: panelStandOf(tool) };
}

function comparePicks(before: ReadonlyMap<string, Note>, after: ReadonlyMap<string, Note>): readonly PickImpact[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((pair) => ({ pair, before: before.get(pair)?.pick ?? null, after: after.get(pair)?.pick ?? null }))
    .filter((pick) => pick.before !== pick.after)
    .sort((one, other) => byCodeUnit(one.pair, other.pair));
}
