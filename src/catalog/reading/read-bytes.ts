import type { z } from 'zod';
import type { Prose } from '../prose.ts';
import type { Fault } from './fault.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import { parseRecord } from './parse-record.ts';
import { findUnwrittenText } from './validation/unwritten-words.ts';
import { validate } from './validation/validate.ts';
import type { Tree } from './yaml/tree.ts';

/** What the bytes of a file give, wherever the file lies and whatever lies beside it; offsets count from the start of its text. */
export interface BytesReading<Value> {
  /** `null` where a fault stood in the way. */
  readonly content: RecordContent<Value> | null;
  readonly faults: readonly Fault[];
}

/** A record by itself. */
export interface RecordContent<Value> {
  /** The keys that are as they should be. */
  readonly value: Partial<Value>;
  /** The whole record, when all keys are. */
  readonly complete: Value | null;
  /** The record as parsed, before its schema. */
  readonly raw: unknown;
  /** The same with the places of its values. */
  readonly tree: Tree;
  /** `null` in files without a body, and where it could not be rendered. */
  readonly body: Prose | null;
  readonly bodyOffset: number;
}

/** Reads the bytes of a file, and holds them against the schema of what its path says it is. */
export function readBytes<Schema extends z.ZodObject>(bytes: Uint8Array, path: string, schema: Schema): BytesReading<z.output<Schema>> {
  const parsed = parseRecord(bytes, path);
  if (parsed.value === null) return { content: null, faults: parsed.faults };
  const { tree, body, bodyOffset } = parsed.value;
  const { value, complete, faults } = validate(schema, tree);
  const rendered = body === null ? { value: null, faults: [] } : renderMarkdown(body);
  const bodyFaults = [...rendered.faults, ...findUnwrittenText(body ?? '')];
  return {
    content: { value, complete, raw: tree.value, tree, body: rendered.value, bodyOffset },
    faults: [...faults, ...bodyFaults.map((fault) => ({ ...fault, offset: bodyOffset + fault.offset }))],
  };
}
