import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { categorySchema } from '../schema/category.ts';
import { SLUG_PATTERN } from '../schema/fields.ts';
import { noteSchema } from '../schema/note.ts';
import { personaSchema } from '../schema/persona.ts';
import { reviewSchema, type ReviewRecord } from '../schema/review.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { toolSchema, type ToolRecord } from '../schema/tool.ts';
import { votesSchema, type Votes } from '../schema/votes.ts';
import { mapConcurrently } from './concurrency.ts';
import type { ContentPath } from './content-path.ts';
import { nearestSlug } from './nearest-slug.ts';
import { readRecord } from './read-record.ts';
import type { Entry, SortedFiles } from './sort-files.ts';
import type { SourceRecord } from './source-record.ts';

/** A review as it was read; its `id` is the persona's. */
export interface SourceReview extends SourceRecord<ReviewRecord> {
  /** Slug of the tool, from the path. */
  readonly tool: string;
}

/** All records of a content folder as they were read. */
export interface Records {
  readonly site: SourceRecord<Site> | null;
  readonly votes: SourceRecord<Votes> | null;
  readonly personas: readonly SourceRecord<z.output<typeof personaSchema>>[];
  readonly categories: readonly SourceRecord<z.output<typeof categorySchema>>[];
  readonly tools: readonly SourceRecord<ToolRecord>[];
  readonly reviews: readonly SourceReview[];
  readonly notes: readonly SourceRecord<z.output<typeof noteSchema>>[];
  /** Every file with a place, also those that could not be read: what refers to them is not wrong. */
  readonly known: readonly Entry[];
}

const CONCURRENCY = 16;

/** Reads all files that hold records. */
export async function readRecords({ known, readable }: SortedFiles): Promise<{ records: Records; diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const read = async <Schema extends z.ZodObject>(
    kind: ContentPath['kind'],
    schema: Schema,
  ): Promise<readonly SourceRecord<z.output<Schema>>[]> => {
    const entries = readable.filter((entry) => entry.at.kind === kind);
    const readings = await mapConcurrently(entries, CONCURRENCY, (entry) => readRecord(entry, schema));
    // One by one: there may be more than one call takes arguments.
    for (const reading of readings) for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic);
    return readings.flatMap((reading) => (reading.record === null ? [] : [reading.record]));
  };
  const [site = null] = await read('site', siteSchema);
  const [votes = null] = await read('votes', votesSchema);
  const records: Records = {
    site,
    votes,
    personas: await read('persona', personaSchema),
    categories: await read('category', categorySchema),
    tools: await read('tool', toolSchema),
    reviews: (await read('review', reviewSchema)).map((review) => ({ ...review, tool: review.file.path.split('/')[1] ?? '' })),
    notes: await read('note', noteSchema),
    known,
  };
  return { records, diagnostics };
}

/**
 * Gives the ids of all records of one kind, read or not: of tools also those whose `tool.md` is missing, and in place of an id that is
 * no slug the one it should be. Both have a fault of their own, and what refers to them needs no second one.
 */
export function knownIds(records: Records, kind: 'persona' | 'category' | 'tool'): ReadonlySet<string> {
  const ids = records.known.flatMap(({ at }) =>
    kind === 'tool' && 'slug' in at ? [at.slug] : at.kind === kind && 'id' in at ? [at.id] : [],
  );
  return new Set(ids.map((id) => (SLUG_PATTERN.test(id) ? id : (nearestSlug(id) ?? id))));
}
