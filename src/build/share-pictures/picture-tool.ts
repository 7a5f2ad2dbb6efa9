import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { monogramOf } from '#src/views/monogram.ts';
import { buildPanelView, type PanelView } from '#src/views/panel-view.ts';
import { drawableName, drawableText } from './drawable-name.ts';

/** All that a picture shows of a tool. */
export interface PictureTool {
  /** As the fonts can draw it. */
  readonly name: string;
  readonly monogram: string;
  /** The SVG file, where the tool has one. */
  readonly logo: Uint8Array | null;
  readonly tagline: string;
  readonly panel: PanelView;
}

/** Gathers what pictures show of a tool; `logo` is its file. */
export function buildPictureTool(catalog: Catalog, tool: Tool, logo: Uint8Array | null): PictureTool {
  const name = drawableName(tool.name, tool.slug);
  return { name, monogram: monogramOf(name), logo, tagline: drawableText(tool.tagline), panel: buildPanelView(tool, catalog.personas) };
}
