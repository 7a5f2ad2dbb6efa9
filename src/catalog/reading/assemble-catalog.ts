import { byCodeUnit, type Catalog } from '../catalog.ts';
import type { Prose } from '../prose.ts';
import type { Category } from '../schema/category.ts';
import type { Note } from '../schema/note.ts';
import type { Persona } from '../schema/persona.ts';
import type { Review } from '../schema/review.ts';
import type { Tool } from '../schema/tool.ts';
import { keepVotesOn } from './cross-checks/votes.ts';
import { freezeDeeply } from './freeze.ts';
import type { Records, SourceReview } from './records.ts';
import type { SourceRecord } from './source-record.ts';
import { unfoldFacts } from './unfold-facts.ts';

/** Makes the catalog of records without errors; without drafts, nothing in it leads to one. */
export function assembleCatalog(records: Records, { drafts }: { readonly drafts: boolean }): Catalog {
  const tools = assembleTools(records, drafts);
  const slugs = new Set(tools.map((tool) => tool.slug));
  const notes = records.notes
    .map((note): Note => ({ ...demand(note), pair: note.id }))
    .filter((note) => note.pair.split('-vs-').every((slug) => slugs.has(slug)));
  const site = demandRecord(records.site);
  return freezeDeeply({
    site: { ...site, url: new URL(site.url).origin },
    personas: assemblePersonas(records),
    categories: records.categories.map(assembleCategory).sort(compareCategories),
    tools: tools.map((tool) => withoutUnbuilt(tool, slugs)),
    notes: new Map(notes.toSorted((one, other) => byCodeUnit(one.pair, other.pair)).map((note) => [note.pair, note])),
    votes: records.votes === null ? null : keepVotesOn(slugs, demandRecord(records.votes)),
    hasService: false,
  });
}

function assemblePersonas({ personas }: Records): readonly Persona[] {
  return personas.map((persona) => ({ ...demand(persona), id: persona.id })).sort((one, other) => one.order - other.order);
}

function assembleCategory(category: Records['categories'][number]): Category {
  const { specs = [], ...rest } = demand(category);
  return { ...rest, specs, id: category.id };
}

function compareCategories(one: Category, other: Category): number {
  const [first, second] = [one.order ?? Number.MAX_VALUE, other.order ?? Number.MAX_VALUE];
  return first - second || byCodeUnit(one.name, other.name) || byCodeUnit(one.id, other.id);
}

function assembleTools(records: Records, drafts: boolean): readonly Tool[] {
  const personaIds = assemblePersonas(records).map((persona) => persona.id);
  const reviews = Map.groupBy(records.reviews, (review) => review.tool);
  const logos = new Set(records.known.flatMap(({ at }) => (at.kind === 'logo' ? [at.slug] : [])));
  return records.tools
    .filter((tool) => drafts || tool.complete?.draft !== true)
    .map((tool) => {
      const { maker: _maker, license: _license, released: _released, platforms: _platforms, specs: _specs, ...rest } = demand(tool);
      const panel = (reviews.get(tool.id) ?? []).toSorted((one, other) => personaIds.indexOf(one.id) - personaIds.indexOf(other.id));
      return { ...rest, ...unfoldFacts(demand(tool)), slug: tool.id, reviews: panel.map(assembleReview), hasLogo: logos.has(tool.id) };
    })
    .sort((one, other) => byCodeUnit(one.slug, other.slug));
}

function assembleReview(review: SourceReview): Review {
  const { tool: _tool, persona: _persona, ...rest } = demand(review);
  return { ...rest, persona: review.id };
}

/** Takes out what leads to tools that are not built. */
function withoutUnbuilt(tool: Tool, slugs: ReadonlySet<string>): Tool {
  const { successor, compareWith, ...rest } = tool;
  return {
    ...rest,
    ...(successor !== undefined && slugs.has(successor) ? { successor } : {}),
    ...(compareWith === undefined ? {} : { compareWith: compareWith.filter((slug) => slugs.has(slug)) }),
  };
}

/** Gives a record with its body and path. */
function demand<Value extends object>(record: SourceRecord<Value>): Value & { readonly body: Prose; readonly file: string } {
  if (record.body === null) throw new Error(`${record.file.path} has no body.`);
  return { ...demandRecord(record), body: record.body, file: record.file.path };
}

/** Gives a record that is complete, as all are when no diagnostic is an error; anything else is a bug here. */
function demandRecord<Value>(record: SourceRecord<Value> | null): Value {
  if (record === null || record.complete === null)
    throw new Error(`A record is incomplete, though nothing is wrong: ${record?.file.path ?? 'site.yaml'}.`);
  return record.complete;
}
