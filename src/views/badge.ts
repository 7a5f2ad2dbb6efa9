import { makeBadge } from 'badge-maker';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import type { PanelVerdict } from '#src/comparison/panel.ts';
import { LIGHT_COLOURS } from './light-colours.ts';
import { replaceForbidden } from './markup.ts';
import { buildPanelView } from './panel-view.ts';
import { wordPanelShort } from './panel-words.ts';

/** Grounds that white letters stand on with a contrast of 6.6 or more; the word tells the verdict, not the colour. */
const GROUNDS: Readonly<Record<PanelVerdict, string>> = {
  ship: LIGHT_COLOURS.ship,
  skip: LIGHT_COLOURS.skip,
  split: LIGHT_COLOURS.muted,
  none: LIGHT_COLOURS.muted,
};

/** Address of a tool's badge. */
export function badgePath(slug: string): string {
  return `/badges/${slug}.svg`;
}

/** What a tool's badge says after the site's name: *ship 88*, or *no reviews yet*. */
export function wordBadge(catalog: Catalog, tool: Tool): string {
  return wordPanelShort(buildPanelView(tool, catalog.personas));
}

/** Draws a tool's badge, for the README of its maker: an SVG that says its words in its title too. */
export function drawBadge(catalog: Catalog, tool: Tool): string {
  const { verdict } = buildPanelView(tool, catalog.personas);
  return makeBadge({
    // Escaping is the library's; what no escape can bring in is not.
    label: replaceForbidden(catalog.site.name),
    message: wordBadge(catalog, tool),
    labelColor: LIGHT_COLOURS.ink,
    color: GROUNDS[verdict],
    style: 'flat-square',
  });
}
