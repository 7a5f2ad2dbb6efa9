import { hash } from 'node:crypto';
import type { Prose } from '../../prose.ts';
import { decodeLeniently } from '../decode.ts';
import type { ContentPath } from '../content-path.ts';
import type { Fault } from '../fault.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import type { BytesReading, RecordContent } from '../read-bytes.ts';
import type { Tree } from '../yaml/tree.ts';
import { listOffsets, rebuildTree } from './kept-tree.ts';
import type { RecordCache } from './record-cache.ts';

/** A file by what it holds, and what that is read as. */
interface KindOfBytes {
  readonly kind: ContentPath['kind'];
  readonly bytes: Uint8Array;
}

/** What is kept of a reading; the Markdown of a body is in the file itself. */
interface KeptReading<Value> {
  readonly content: {
    readonly raw: unknown;
    readonly offsets: readonly number[];
    /** Left out where it is what `raw` is, which saves half of the time that keeping takes. */
    readonly complete?: Value | null;
    /** Left out where it is what `complete` is. */
    readonly value?: Partial<Value>;
    readonly text: string | null;
    readonly bodyOffset: number;
  } | null;
  readonly faults: readonly Fault[];
}

/** Names all that reading these bytes depends on; `null` for votes, which are as large as all records together, and seldom the same twice. */
export function keyOf({ kind, bytes }: KindOfBytes): string | null {
  return kind === 'votes' ? null : `${kind}:${hash('sha256', bytes)}`;
}

/** Gives what a cache holds of these bytes, or what `read` makes of them, which is kept then. */
export function readThrough<Value>(cache: RecordCache | null, file: KindOfBytes, read: () => BytesReading<Value>): BytesReading<Value> {
  const key = keyOf(file);
  if (cache === null || key === null) return read();
  const found = cache.find(key);
  const kept = found === null ? null : parseKept<Value>(found);
  if (kept !== null) return restore(kept, file.bytes);
  const reading = read();
  const keeping = condense(reading);
  if (keeping === null) return reading;
  cache.keep(key, JSON.stringify(keeping));
  // Not the reading itself: its trees and HTML would take three times the memory of all that is asked of them.
  return restore(keeping, file.bytes);
}

/** Gives what is to be kept of a reading; `null` for one that would not come back the same. */
function condense<Value>({ content, faults }: BytesReading<Value>): KeptReading<Value> | null {
  if (content === null) return { content, faults };
  const { value, complete, tree, body, bodyOffset } = content;
  const offsets = listOffsets(tree);
  if (offsets === null) return null;
  const isRaw = JSON.stringify(complete) === JSON.stringify(tree.value);
  const [parts, text] = [complete === null ? { value } : {}, body?.text ?? null];
  return { content: { raw: tree.value, offsets, ...(isRaw ? {} : { complete }), ...parts, text, bodyOffset }, faults };
}

function parseKept<Value>(text: string): KeptReading<Value> | null {
  try {
    return JSON.parse(text) as KeptReading<Value>;
  } catch {
    return null;
  }
}

function restore<Value>({ content, faults }: KeptReading<Value>, bytes: Uint8Array): BytesReading<Value> {
  return { content: content && restoreContent(content, bytes), faults };
}

function restoreContent<Value>(kept: NonNullable<KeptReading<Value>['content']>, bytes: Uint8Array): RecordContent<Value> {
  const { raw, offsets, text, bodyOffset, complete = raw as Value } = kept;
  let tree: Tree | undefined;
  let isAsked = false;
  return {
    value: kept.value ?? complete ?? {},
    complete,
    raw,
    get tree() {
      if (tree !== undefined) return tree;
      const rebuilt = rebuildTree(raw, offsets);
      // Most records are asked for one place at the most, and twenty thousand trees would take as much memory as the records.
      if (isAsked) tree = rebuilt;
      isAsked = true;
      return rebuilt;
    },
    body: text === null ? null : restoreBody(() => decodeLeniently(bytes).slice(bodyOffset), text),
    bodyOffset,
  };
}

/**
 * Gives a body as it was rendered once. HTML is never kept: it is made of the Markdown when a page asks for it, so that nothing which
 * lies in a cache gets around the sanitiser. Frozen, lest freezing the catalog ask for it.
 */
function restoreBody(readMarkdown: () => string, text: string): Prose {
  let markdown: string | undefined;
  let html: Prose['html'] | undefined;
  return Object.freeze({
    get markdown() {
      return (markdown ??= readMarkdown());
    },
    get html() {
      return (html ??= renderAgain(this.markdown));
    },
    text,
  });
}

function renderAgain(markdown: string): Prose['html'] {
  const { value } = renderMarkdown(markdown);
  if (value === null) throw new Error('A body that was rendered once cannot be rendered again.');
  return value.html;
}
