import type { z } from 'zod';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import type { Fault } from './fault.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { parseRecord, type ParsedRecord } from './parse-record.ts';
import { readSource } from './read-source.ts';
import type { Entry } from './sort-files.ts';
import type { SourceRecord } from './source-record.ts';
import { validate } from './validation/validate.ts';
import { offsetOfKey, offsetOfValue, type Path } from './yaml/tree.ts';

/** What reading one file gives: its record, unless a fault stood in the way, and its faults. */
export interface RecordReading<Value> {
  readonly record: SourceRecord<Value> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file and holds it against its schema. */
export async function readRecord<Schema extends z.ZodObject>(entry: Entry, schema: Schema): Promise<RecordReading<z.output<Schema>>> {
  const { file } = entry;
  const source = await readSource(file);
  if ('code' in source) return { record: null, diagnostics: [source] };
  const { bytes, place } = source;
  const parsed = parseRecord(bytes, file.path);
  const { record, faults } =
    parsed.value === null ? { record: null, faults: parsed.faults } : makeRecord({ entry, schema, place }, parsed.value);
  return { record, diagnostics: faults.map((fault) => diagnose(fault.code, place(fault.offset), fault)) };
}

interface Making<Schema> {
  readonly entry: Entry;
  readonly schema: Schema;
  readonly place: (offset: number) => Place;
}

interface Made<Value> {
  readonly record: SourceRecord<Value>;
  readonly faults: readonly Fault[];
}

function makeRecord<Schema extends z.ZodObject>({ entry, schema, place }: Making<Schema>, parsed: ParsedRecord): Made<z.output<Schema>> {
  const { tree, body, bodyOffset } = parsed;
  const { value, complete, faults } = validate(schema, tree);
  const rendered = body === null ? { value: null, faults: [] } : renderMarkdown(body);
  const record = {
    file: entry.file,
    id: idOf(entry),
    value,
    complete,
    raw: tree.value,
    body: rendered.value,
    placeOfBody: place(bodyOffset),
    placeOfKey: (path: Path) => place(offsetOfKey(tree, path)),
    placeOfValue: (path: Path) => place(offsetOfValue(tree, path)),
  };
  return { record, faults: [...faults, ...rendered.faults.map((fault) => ({ ...fault, offset: bodyOffset + fault.offset }))] };
}

function idOf({ at }: Entry): string {
  switch (at.kind) {
    case 'tool':
    case 'logo':
      return at.slug;
    case 'review':
      return at.persona;
    case 'site':
    case 'votes':
      return at.kind;
    default:
      return at.id;
  }
}
