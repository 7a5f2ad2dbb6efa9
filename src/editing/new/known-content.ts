import { byCodeUnit } from '#src/catalog/catalog.ts';
import { escapeControls } from '#src/catalog/diagnostics/show-value.ts';
import type { RecordCache } from '#src/catalog/reading/record-cache/record-cache.ts';
import { readRecords, type Records } from '#src/catalog/reading/records.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { sortFiles } from '#src/catalog/reading/sort-files.ts';
import type { SourceRecord } from '#src/catalog/reading/source-record.ts';
import { walkContent } from '#src/catalog/reading/walk.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import type { ToolRecord } from '#src/catalog/schema/tool.ts';

/** A tool that the content has, as far as it could be read. */
export interface KnownTool {
  readonly slug: string;
  readonly name: string;
  /** Path of its record, relative to the working directory. */
  readonly file: string;
  readonly record: Partial<ToolRecord>;
}

/** A category that the content has, as far as it could be read. */
export interface KnownShelf {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly order: number | undefined;
  readonly specs: readonly Spec[];
}

/** A persona that the content has, as far as it could be read. */
export interface KnownPersona {
  readonly id: string;
  readonly name: string;
  readonly focus: string;
  readonly order: number | undefined;
}

/** What a content folder has already: what a new record may refer to, and what it must not take. */
export interface KnownContent {
  readonly folder: string;
  readonly tools: readonly KnownTool[];
  readonly categories: readonly KnownShelf[];
  /** In panel order. */
  readonly personas: readonly KnownPersona[];
  /** Paths of all files that hold records, whether or not they could be read, relative to the content folder. */
  readonly paths: ReadonlySet<string>;
}

/** Reads what a content folder has, faulty records included; gives a sentence when there is no such folder. */
export function readKnownContent(folder: string, cache: RecordCache | null): KnownContent | string {
  const walk = walkContent(folder);
  const missing = walk.diagnostics.find(({ code }) => code === 'missing-folder');
  if (missing !== undefined) return escapeControls(missing.message);
  const { known, readable } = sortFiles(walk.files);
  // What reviews and votes say is nobody's business here, and they are most of the files.
  const wanted = readable.filter(({ at }) => at.kind === 'tool' || at.kind === 'category' || at.kind === 'persona');
  const { records } = readRecords({ known, readable: wanted, diagnostics: [] }, cache);
  return { folder, ...describeRecords(records), paths: new Set(known.map(({ file }) => file.path)) };
}

function describeRecords({ tools, categories, personas }: Records): Pick<KnownContent, 'tools' | 'categories' | 'personas'> {
  const byId = (one: { readonly id: string }, other: { readonly id: string }): number => byCodeUnit(one.id, other.id);
  return {
    tools: tools.toSorted(byId).map(describeTool),
    categories: categories
      .toSorted((one, other) => (one.value.order ?? Infinity) - (other.value.order ?? Infinity) || byId(one, other))
      .map(({ id, value }) => ({ id, name: value.name ?? id, summary: value.summary ?? '', order: value.order, specs: value.specs ?? [] })),
    personas: personas
      .toSorted((one, other) => (one.value.order ?? Infinity) - (other.value.order ?? Infinity) || byId(one, other))
      .map(({ id, value }) => ({ id, name: value.name ?? id, focus: value.focus ?? '', order: value.order })),
  };
}

function describeTool({ id, value, file }: SourceRecord<ToolRecord>): KnownTool {
  return { slug: id, name: value.name ?? id, file: showPath(file.absolute), record: value };
}
