import { votesOn, type Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { measureDisagreement, type Disagreement } from '#src/community/disagreement.ts';
import { panelShip } from '#src/comparison/panel.ts';

/** How far readers stand from a tool's panel; `null` without a panel or without enough votes. */
export function disagreementOn(catalog: Pick<Catalog, 'votes'>, tool: Tool): Disagreement | null {
  return measureDisagreement(panelShip(tool.reviews), votesOn(catalog, tool.slug));
}

/** Tells whether any tool has a panel and enough votes to be held against it. */
export function hasDisagreements(catalog: Pick<Catalog, 'site' | 'votes' | 'tools'>): boolean {
  return catalog.site.features.votes && catalog.tools.some((tool) => disagreementOn(catalog, tool) !== null);
}
