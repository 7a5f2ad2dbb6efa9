import { z } from 'zod';
import type { Catalog } from '../catalog.ts';
import type { Prose } from '../prose.ts';
import { catalogDataSchema, type CatalogData } from '../schema/catalog-data.ts';
import type { Tool } from '../schema/tool.ts';
import { freezeDeeply } from './freeze.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';

/** What came of reading a site's published catalog: the catalog, or what is wrong with the file, in a few lines. */
export type CatalogDataReading = { readonly catalog: Catalog; readonly fault: null } | { readonly catalog: null; readonly fault: string };

/**
 * Makes a catalog again of what a site publishes as `/data/v1/catalog.json`: the same records, so that every rule and view over them gives
 * what the site shows. The file needs no trust: its shape is checked, and its texts are Markdown that goes through the sanitising pipeline
 * once more.
 */
export function readCatalogData(data: unknown): CatalogDataReading {
  const { success, data: given, error } = catalogDataSchema.safeParse(data);
  if (!success) return { catalog: null, fault: z.prettifyError(error) };
  try {
    return { catalog: freezeDeeply(makeCatalog(given)), fault: null };
  } catch (caught) {
    if (caught instanceof UnreadableBodyError) return { catalog: null, fault: caught.message };
    throw caught;
  }
}

function makeCatalog({ site, personas, categories, tools, notes, votes }: CatalogData): Catalog {
  return {
    site,
    personas: personas.map((persona) => ({ ...persona, ...readBody(persona, `personas/${persona.id}.md`) })),
    categories: categories.map((category) => ({ ...category, ...readBody(category, `categories/${category.id}.md`) })),
    tools: tools.map(makeTool),
    notes: new Map(notes.map((note) => [note.pair, { ...note, ...readBody(note, `comparisons/${note.pair}.md`) }])),
    votes,
    hasService: false,
  };
}

function makeTool({ successor, reviews, ...facts }: CatalogData['tools'][number]): Tool {
  const folder = `tools/${facts.slug}`;
  return {
    ...facts,
    ...(successor && { successor: successor.slug }),
    draft: false,
    reviews: reviews.map((review) => ({ ...review, ...readBody(review, `${folder}/reviews/${review.persona}.md`) })),
    ...readBody(facts, `${folder}/tool.md`),
  };
}

/** The folder has one layout, so that a record's path need not be told. */
function readBody({ body }: { readonly body: string }, file: string): { readonly body: Prose; readonly file: string } {
  const { value, faults } = renderMarkdown(body);
  if (value === null) throw new UnreadableBodyError(`${file}: ${faults.map(({ message }) => message).join(' ')}`);
  return { body: value, file };
}

/** Thrown inside this file alone: a body too knotted to be rendered stops the reading. */
class UnreadableBodyError extends Error {}
