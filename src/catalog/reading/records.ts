import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { categorySchema } from '../schema/category.ts';
import { SLUG_PATTERN } from '../schema/fields.ts';
import type { noteSchema } from '../schema/note.ts';
import type { personaSchema } from '../schema/persona.ts';
import type { ReviewRecord } from '../schema/review.ts';
import type { Site } from '../schema/site.ts';
import type { ToolRecord } from '../schema/tool.ts';
import type { Votes } from '../schema/votes.ts';
import type { ContentPath } from './content-path.ts';
import { nearestSlug } from './nearest-slug.ts';
import type { Source } from './read-source.ts';
import { readRecord } from './read-record.ts';
import { recordSchemas } from './record-schemas.ts';
import type { RecordCache } from './record-cache/record-cache.ts';
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

/** Reads all files that hold records, whose bytes may have been read already. */
export function readRecords(
  { known, readable }: SortedFiles,
  cache: RecordCache | null = null,
  sources: ReadonlyMap<Entry, Source | Diagnostic> = new Map(),
): { records: Records; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = <Schema extends z.ZodObject>(kind: ContentPath['kind'], schema: Schema): readonly SourceRecord<z.output<Schema>>[] => {
    const readings = readable
      .filter((entry) => entry.at.kind === kind)
      .map((entry) => readRecord(entry, { schema, cache, source: sources.get(entry) }));
    // One by one: there may be more than one call takes arguments.
    for (const reading of readings) for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic);
    return readings.flatMap((reading) => (reading.record === null ? [] : [reading.record]));
  };
  const [site = null] = read('site', recordSchemas.site);
  const [votes = null] = read('votes', recordSchemas.votes);
  const records: Records = {
    site,
    votes,
    personas: read('persona', recordSchemas.persona),
    categories: read('category', recordSchemas.category),
    tools: read('tool', recordSchemas.tool),
    // Not by spreading, which would ask each review for its places.
    reviews: read('review', recordSchemas.review).map((review) => Object.assign(review, { tool: review.file.path.split('/')[1] ?? '' })),
    notes: read('note', recordSchemas.note),
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
