import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readBytes, type RecordContent } from './read-bytes.ts';
import { readSource, type Source } from './read-source.ts';
import { readThrough } from './record-cache/kept-reading.ts';
import type { RecordCache } from './record-cache/record-cache.ts';
import type { Entry } from './sort-files.ts';
import type { SourceRecord } from './source-record.ts';
import { offsetOfKey, offsetOfValue, type Path } from './yaml/tree.ts';

/** What reading one file gives: its record, unless a fault stood in the way, and its faults. */
export interface RecordReading<Value> {
  readonly record: SourceRecord<Value> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How to read a file. */
export interface RecordForm<Schema> {
  readonly schema: Schema;
  readonly cache: RecordCache | null;
  /** The bytes of the file, where they have been read already. */
  readonly source?: Source | Diagnostic | undefined;
}

/** Reads one file and holds it against its schema. */
export function readRecord<Schema extends z.ZodObject>(
  entry: Entry,
  { schema, cache, source = readSource(entry.file) }: RecordForm<Schema>,
): RecordReading<z.output<Schema>> {
  if ('code' in source) return { record: null, diagnostics: [source] };
  const { bytes, place } = source;
  const { content, faults } = readThrough(cache, { kind: entry.at.kind, bytes }, () => readBytes(bytes, entry.file.path, schema));
  return {
    record: content && placeRecord(entry, source, content),
    diagnostics: faults.map((fault) => diagnose(fault.code, place(fault.offset), fault)),
  };
}

/** Puts what a file holds in its place in the content folder. */
function placeRecord<Value>(entry: Entry, { place }: Source, content: RecordContent<Value>): SourceRecord<Value> {
  const { value, complete, raw, body, bodyOffset } = content;
  return {
    file: entry.file,
    id: idOf(entry),
    value,
    complete,
    raw,
    body,
    get placeOfBody() {
      return place(bodyOffset);
    },
    placeOfKey: (path: Path) => place(offsetOfKey(content.tree, path)),
    placeOfValue: (path: Path) => place(offsetOfValue(content.tree, path)),
  };
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
