import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { categoryPath, toolPath, type Link } from './links.ts';
import { monogramOf } from './monogram.ts';
import { buildPanelView, type PanelView } from './panel-view.ts';
import { wordEntry, wordStatus } from './wording.ts';

/** A tool as a list shows it. */
export interface ToolRowView {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  /** Letter that stands for the tool without a logo. */
  readonly monogram: string;
  readonly hasLogo: boolean;
  readonly tagline: string;
  readonly category: Link;
  readonly entry: string;
  /** Said only of a tool that is not simply active. */
  readonly status?: string | undefined;
  readonly panel: PanelView;
}

/** Shows a tool in a list. */
export function buildToolRowView(catalog: Catalog, tool: Tool): ToolRowView {
  return {
    slug: tool.slug,
    name: tool.name,
    href: toolPath(tool.slug),
    monogram: monogramOf(tool.name),
    hasLogo: tool.hasLogo,
    tagline: tool.tagline,
    category: linkCategory(catalog, tool.category),
    entry: wordEntry(tool.pricing.entry),
    status: tool.status === 'active' ? undefined : wordStatus(tool.status),
    panel: buildPanelView(tool, catalog.personas),
  };
}

/** Leads to a category by its name. */
export function linkCategory(catalog: Catalog, id: string): Link {
  return { text: catalog.categories.find((category) => category.id === id)?.name ?? id, href: categoryPath(id) };
}
