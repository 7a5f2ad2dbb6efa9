import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { remember } from '#src/catalog/remember.ts';
import { pairTools } from '#src/comparison/pairing.ts';
import {
  categorySharePicture,
  listLeaders,
  pairSharePicture,
  siteSharePicture,
  toolSharePicture,
  wordToolCount,
} from '#src/views/share-picture.ts';
import { drawCategory } from './draw-category.ts';
import { drawHalf } from './draw-half.ts';
import { drawSite } from './draw-site.ts';
import { drawTool } from './draw-tool.ts';
import { drawableName } from './drawable-name.ts';
import type { Drawing } from './drawing.ts';
import { buildPictureSite } from './picture-site.ts';
import { buildPictureTool } from './picture-tool.ts';

/** One file to write: the drawings it is put together from, top to bottom. */
export interface Picture {
  /** Address from the root. */
  readonly path: string;
  readonly drawings: readonly Drawing[];
}

/** Lists the share picture of every page; what looks alike is one drawing, to be drawn once. `logos` holds logo files by tool slug. */
export function listPictures(catalog: Catalog, logos: ReadonlyMap<string, Uint8Array>): readonly Picture[] {
  const site = buildPictureSite(catalog);
  const shelves = new Map(catalog.categories.map(({ id, name }) => [id, drawableName(name, id)]));
  const shown = remember((tool: Tool) => buildPictureTool(catalog, tool, logos.get(tool.slug) ?? null));
  const unite = uniteAlike();
  const above = remember((tool: Tool) => unite(drawHalf(shown(tool), 'a', site)));
  const below = remember((tool: Tool) => unite(drawHalf(shown(tool), 'b', site)));
  return [
    { path: siteSharePicture(catalog).path, drawings: [drawSite(site)] },
    ...catalog.categories.map((category) => {
      const tools = listLeaders(catalog, category).map(shown);
      const drawing = drawCategory({ name: shelves.get(category.id) ?? '', count: wordToolCount(catalog, category), tools }, site);
      return { path: categorySharePicture(catalog, category).path, drawings: [unite(drawing)] };
    }),
    ...catalog.tools.map((tool) => {
      const drawing = drawTool(shown(tool), shelves.get(tool.category) ?? '', site);
      return { path: toolSharePicture(catalog, tool).path, drawings: [unite(drawing)] };
    }),
    ...pairTools(catalog).pairs.map((pair) => ({ path: pairSharePicture(catalog, pair).path, drawings: [above(pair.a), below(pair.b)] })),
  ];
}

/** Gives the first drawing for every later one that looks the same: tools may share a name, and long names are cut to the same words. */
function uniteAlike(): (drawing: Drawing) => Drawing {
  const firsts = new Map<string, Drawing>();
  return (drawing) => {
    const look = JSON.stringify([drawing.colours, drawing.svg]);
    const first = firsts.get(look) ?? drawing;
    firsts.set(look, first);
    return first;
  };
}
