import type { Catalog } from '#src/catalog/catalog.ts';
import { remember } from '#src/catalog/remember.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { splitPairSlug } from '#src/comparison/pair-slug.ts';
import { CHANGES_PATH, METHODOLOGY_PATH } from '../links.ts';
import { isolateName } from '../isolate-name.ts';

/** A file of the content folder that a page shows, or a whole folder of it. */
export interface PageRecord {
  /** What a link to it says. */
  readonly text: string;
  /** Relative to the content folder; a folder ends in a slash. */
  readonly file: string;
}

const SETTINGS: PageRecord = { text: 'Edit the settings', file: 'site.yaml' };
const TOOLS: PageRecord = { text: 'See the records', file: 'tools/' };
const CATEGORIES: PageRecord = { text: 'See the records', file: 'categories/' };
const PERSONAS: PageRecord = { text: 'See the personas', file: 'personas/' };

/** Pages with an address of their own. */
const SINGLE_PAGES: Readonly<Record<string, readonly PageRecord[]>> = {
  '/': [SETTINGS],
  // What pairs is a rule of the settings.
  '/compare/': [SETTINGS, TOOLS],
  '/tools/': [TOOLS],
  '/categories/': [CATEGORIES],
  [CHANGES_PATH]: [TOOLS],
  [METHODOLOGY_PATH]: [PERSONAS, SETTINGS],
};

/**
 * Lists the records that a page shows, by its address: what a reader who found a fault there would mend. Empty for pages whose words are
 * the engine's own.
 */
export function listPageRecords(catalog: Catalog, path: string): readonly PageRecord[] {
  const single = Object.hasOwn(SINGLE_PAGES, path) ? SINGLE_PAGES[path] : undefined;
  if (single) return single;
  const [, kind, name = ''] = /^\/([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
  switch (kind) {
    case 'compare':
      return listPairRecords(catalog, name);
    case 'tools':
      return listToolRecords(catalog, name);
    case 'categories':
      return catalog.categories.filter(({ id }) => id === name).map(({ file }) => ({ text: 'Edit this category', file }));
    case 'personas':
      return catalog.personas.filter(({ id }) => id === name).map(({ file }) => ({ text: 'Edit this persona', file }));
    default:
      return [];
  }
}

function listPairRecords(catalog: Catalog, slug: string): readonly PageRecord[] {
  const tools = (splitPairSlug(slug) ?? []).flatMap((side) => toolsBySlug(catalog).get(side) ?? []);
  const note = catalog.notes.get(slug);
  return [...tools.map(showTool), ...(note ? [{ text: 'Edit the note', file: note.file }] : [])];
}

function listToolRecords(catalog: Catalog, slug: string): readonly PageRecord[] {
  const tool = toolsBySlug(catalog).get(slug);
  if (!tool) return [];
  const takes = catalog.personas.flatMap((persona) => showTake(tool, persona));
  return [showTool(tool), ...takes];
}

function showTool({ name, file }: Tool): PageRecord {
  return { text: `Edit ${isolateName(name)}`, file };
}

function showTake({ reviews }: Tool, { id, name }: Persona): readonly PageRecord[] {
  const review = reviews.find(({ persona }) => persona === id);
  return review ? [{ text: `Edit ${isolateName(name)}’s take`, file: review.file }] : [];
}

const toolsBySlug = remember((catalog: Catalog): ReadonlyMap<string, Tool> => new Map(catalog.tools.map((tool) => [tool.slug, tool])));
