import type { Catalog } from '#src/catalog/catalog.ts';
import type { Html, Prose } from '#src/catalog/prose.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import type { Note } from '#src/catalog/schema/note.ts';
import type { Persona } from '#src/catalog/schema/persona.ts';
import type { Review } from '#src/catalog/schema/review.ts';
import { siteSchema, type Site } from '#src/catalog/schema/site.ts';
import type { Tool } from '#src/catalog/schema/tool.ts';

/** Makes a body of one paragraph. */
export function makeProse(text = ''): Prose {
  return { markdown: text, html: (text === '' ? '' : `<p>${text}</p>`) as Html, text };
}

/** Makes the site's settings, with every default filled in. */
export function makeSite(given: Partial<Site> = {}): Site {
  const required = { name: 'Pairs', tagline: 'A or B?', description: 'Tools side by side.', url: 'https://pairs.example' };
  return { ...siteSchema.parse(required), ...given };
}

/** Makes a persona; its name is its id with a capital. */
export function makePersona(given: Partial<Persona> = {}): Persona {
  const id = given.id ?? 'maker';
  return { id, name: capitalise(id), order: 1, focus: `Would the ${id} use it?`, body: makeProse(), file: `personas/${id}.md`, ...given };
}

/** Makes a category; its name is its id with a capital. */
export function makeCategory(given: Partial<Category> = {}): Category {
  const id = given.id ?? 'engines';
  return { id, name: capitalise(id), summary: `All ${id}.`, specs: [], body: makeProse(), file: `categories/${id}.md`, ...given };
}

/** Makes a review: the maker ships it with 80. */
export function makeReview(given: Partial<Review> = {}): Review {
  const persona = given.persona ?? 'maker';
  return {
    persona,
    score: 80,
    verdict: 'ship',
    date: '2026-10-01',
    body: makeProse(`The ${persona} has a take.`),
    file: `reviews/${persona}.md`,
    ...given,
  };
}

/**
 * Makes a tool without reviews; its name is its slug with a capital. Two of them differ in their taglines and in two specs that no category
 * asks for: enough for a comparison.
 */
export function makeTool(given: Partial<Tool> = {}): Tool {
  const slug = given.slug ?? 'alpha';
  return {
    slug,
    name: capitalise(slug),
    tagline: `Does what ${slug} does`,
    category: 'engines',
    homepage: `https://${slug}.example`,
    pricing: { entry: 'free', summary: 'Free' },
    verified: '2026-11-01',
    sources: [{ title: `${capitalise(slug)} site`, url: `https://${slug}.example/` }],
    status: 'active',
    draft: false,
    specs: { make: slug, mark: slug },
    provenance: {},
    body: makeProse(`About ${slug}.`),
    reviews: [],
    file: `tools/${slug}/tool.md`,
    hasLogo: false,
    ...given,
  };
}

/** Makes an editors' note on a pair. */
export function makeNote(given: Partial<Note> = {}): Note {
  const pair = given.pair ?? 'alpha-vs-beta';
  return { pair, body: makeProse('It depends.'), file: `comparisons/${pair}.md`, ...given };
}

/** Makes a catalog around the given records; without any it holds one persona, one category and no tool. */
export function makeCatalog(given: Partial<Catalog> = {}): Catalog {
  return {
    site: makeSite(),
    personas: [makePersona()],
    categories: [makeCategory()],
    tools: [],
    notes: new Map(),
    votes: null,
    hasService: false,
    ...given,
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
