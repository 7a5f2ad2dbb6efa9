import type { Catalog } from '#src/catalog/catalog.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { remember } from '#src/catalog/remember.ts';
import { hostOf } from './links.ts';
import { showDay, type DayView } from './day-view.ts';

/** One page that backs facts of a tool. */
export interface SourceView {
  readonly title: string;
  readonly href: string;
  /** Day it was read, where that is known. */
  readonly read: DayView | null;
}

/** Lists the pages behind a tool's facts: its sources, its price page, and the own sources of single facts; each address once. */
export function listSources(catalog: Catalog, tool: Tool): readonly SourceView[] {
  return sourcesOf(catalog)(tool);
}

const sourcesOf = remember((catalog: Catalog) => remember((tool: Tool) => collectSources(catalog, tool)));

function collectSources(catalog: Catalog, tool: Tool): readonly SourceView[] {
  const sources = new Map<string, SourceView>();
  const add = (href: string, title: string, day: string | undefined) => {
    if (!sources.has(href)) sources.set(href, { title, href, read: day === undefined ? null : showDay(day) });
  };
  for (const source of tool.sources) add(source.url, source.title, source.read);
  const { pricing } = tool;
  if (pricing.source) add(pricing.source, `Pricing, ${hostOf(pricing.source)}`, pricing.verified ?? tool.verified);
  for (const [field, { source, verified }] of Object.entries(tool.provenance)) {
    add(source, `${nameField(catalog, field)}, ${hostOf(source)}`, verified);
  }
  return [...sources.values()];
}

function nameField(catalog: Catalog, field: string): string {
  const key = field.replace(/^specs\./, '');
  const spec = catalog.categories.flatMap((category) => category.specs).find((each) => each.key === key);
  return spec?.label ?? `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}
