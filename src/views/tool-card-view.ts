import type { Catalog } from '#src/catalog/catalog.ts';
import type { Prose } from '#src/catalog/prose.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { buildCommunityView, hasBallots } from './community-view.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Side } from './side.ts';
import { buildToolRowView, type ToolRowView } from './tool-row-view.ts';

/** One side's card on a comparison: what a list shows of the tool, and more. */
export interface ToolCardView extends ToolRowView {
  readonly side: Side;
  /** *82%* or a dash; `null` on a site without votes. */
  readonly community: string | null;
  /** Slug of the tool, on a site in front of the service: a script keeps the share up to date. */
  readonly votesOn?: string | undefined;
  readonly description: Prose;
}

/** Shows a tool on its side of a comparison. */
export function buildToolCardView(catalog: Catalog, tool: Tool, side: Side): ToolCardView {
  return { side, ...cardsOf(catalog)(tool) };
}

const cardsOf = remember((catalog: Catalog) => remember((tool: Tool) => buildCard(catalog, tool)));

function buildCard(catalog: Catalog, tool: Tool): Omit<ToolCardView, 'side'> {
  return {
    ...buildToolRowView(catalog, tool),
    community: buildCommunityView(catalog, tool.slug)?.share ?? null,
    votesOn: hasBallots(catalog) ? tool.slug : undefined,
    description: tool.body,
  };
}
