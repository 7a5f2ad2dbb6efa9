import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { categoryIdsOf } from '#src/catalog/catalog.ts';
import type { Mend } from '#src/catalog/diagnostics/formats/check-report.ts';
import type { ContentPath } from '#src/catalog/reading/content-path.ts';
import { indexLines } from '#src/catalog/reading/line-index.ts';
import type { Spec } from '#src/catalog/schema/category.ts';
import { categorySchema } from '#src/catalog/schema/category.ts';
import { noteSchema } from '#src/catalog/schema/note.ts';
import { personaSchema } from '#src/catalog/schema/persona.ts';
import { reviewSchema } from '#src/catalog/schema/review.ts';
import { siteSchema } from '#src/catalog/schema/site.ts';
import { toolSchema } from '#src/catalog/schema/tool.ts';
import { applyEdits, type Edit } from './edit.ts';
import { findTrailingSpaces } from './find-trailing-spaces.ts';
import { findValueEdits, type ValueEdits } from './find-value-edits.ts';
import type { KnownNames } from './known-names.ts';
import { orderKeys } from './order-keys.ts';
import { parseSource, toPlain, type YamlSource } from './yaml-source.ts';

/** A mend of one file. */
export type LineMend = Omit<Mend, 'file'>;

/** A text that was mended, and how. */
export interface MendedText {
  readonly text: string;
  /** By line; none when the text is as it was. */
  readonly mends: readonly LineMend[];
}

/** The records that people write; votes.json is the service's own, and a logo is a drawing. */
const SCHEMAS: Readonly<Partial<Record<ContentPath['kind'], z.ZodObject>>> = {
  site: siteSchema,
  persona: personaSchema,
  category: categorySchema,
  tool: toolSchema,
  review: reviewSchema,
  note: noteSchema,
};

/**
 * Mends in a content file what has one right answer, and leaves every other byte as it is. Each step is read again, and undone when it reads
 * otherwise than it should; a text that cannot be read wholly comes back untouched.
 */
export function mendText(text: string, at: ContentPath, names: KnownNames): MendedText {
  const schema = SCHEMAS[at.kind];
  const hasFrontMatter = at.kind !== 'site';
  const source = schema && parseSource(text, hasFrontMatter);
  if (!schema || !source) return { text, mends: [] };
  const valued = mendValues({ text, source, schema, hasFrontMatter }, at, names);
  const trimmed = trimLines({ ...valued, hasFrontMatter });
  const ordered = moveKeys({ ...trimmed, schema });
  const mends = [...valued.mends, ...trimmed.mends, ...ordered.mends];
  return { text: ordered.text, mends: mends.toSorted((one, other) => one.line - other.line) };
}

interface Step {
  readonly text: string;
  readonly source: YamlSource;
  readonly mends: readonly LineMend[];
}

interface Given extends Omit<Step, 'mends'> {
  readonly schema: z.ZodObject;
  readonly hasFrontMatter: boolean;
}

function mendValues({ text, source, schema, hasFrontMatter }: Given, at: ContentPath, names: KnownNames): Step {
  // A tool's categories say which specs it may have, and they may be misspelt themselves.
  const draft = findValueEdits(source, schema, { at, names, specs: [] });
  const specs = at.kind === 'tool' ? listSpecs(draft.expected, names) : [];
  const { edits, expected }: ValueEdits = specs.length === 0 ? draft : findValueEdits(source, schema, { at, names, specs });
  const unchanged = { text, source, mends: [] };
  if (edits.length === 0) return unchanged;
  const mended = applyEdits(text, edits);
  const reread = parseSource(mended, hasFrontMatter);
  return reread !== null && reread.body === source.body && isDeepStrictEqual(reread.value, expected)
    ? { text: mended, source: reread, mends: describeEdits(text, edits) }
    : unchanged;
}

function listSpecs(record: unknown, { categories }: KnownNames): readonly Spec[] {
  if (typeof record !== 'object' || record === null) return [];
  const { category, alsoIn } = record as Readonly<Record<string, unknown>>;
  const ids = categoryIdsOf({ category: String(category), alsoIn: Array.isArray(alsoIn) ? alsoIn.map(String) : undefined });
  return ids.flatMap((id) => categories.get(id) ?? []);
}

function trimLines({ text, source, hasFrontMatter }: Omit<Given, 'schema'>): Step {
  const edits = findTrailingSpaces(text, source);
  const unchanged = { text, source, mends: [] };
  if (edits.length === 0) return unchanged;
  const mended = applyEdits(text, edits);
  const reread = parseSource(mended, hasFrontMatter);
  return reread !== null && isDeepStrictEqual(reread.value, source.value)
    ? { text: mended, source: reread, mends: describeTrims(text, edits) }
    : unchanged;
}

function moveKeys({ text, source, schema }: Omit<Given, 'hasFrontMatter'>): Pick<Step, 'text' | 'mends'> {
  const { yaml, root, moves } = orderKeys(source, schema);
  if (moves.length === 0 || !isDeepStrictEqual(toPlain(root), source.value)) return { text, mends: [] };
  const lineOf = indexLines(text);
  const mends = moves.map(({ offset, before, after }) => ({
    line: lineOf(source.yamlOffset + offset).line,
    code: 'key-order' as const,
    before: before.join(', '),
    after: after.join(', '),
  }));
  const end = source.yamlOffset + source.yaml.length;
  return { text: text.slice(0, source.yamlOffset) + yaml + text.slice(end), mends };
}

function describeEdits(text: string, edits: readonly Edit[]): readonly LineMend[] {
  const lineOf = indexLines(text);
  return edits.map(({ start, end, text: after, code }) => ({ line: lineOf(start).line, code, before: text.slice(start, end), after }));
}

/** Most ends of lines that are told of one file: it may have 45,000. */
const TRIMS_MOST = 10;
/** Most characters of a line that are shown before the spaces at its end. */
const SHOWN = 20;

function describeTrims(text: string, edits: readonly Edit[]): readonly LineMend[] {
  const lineOf = indexLines(text);
  const told = edits.slice(0, TRIMS_MOST).map(({ start, end, code }) => {
    const { line, column } = lineOf(start);
    const shown = text.slice(start - Math.min(column - 1, SHOWN), start);
    return { line, code, before: shown + text.slice(start, end), after: shown };
  });
  const next = edits[TRIMS_MOST];
  if (next === undefined) return told;
  const rest = edits.length - TRIMS_MOST;
  const before = `spaces at the ${rest === 1 ? 'end of one more line' : `ends of ${rest} more lines`}`;
  return [...told, { line: lineOf(next.start).line, code: next.code, before, after: 'none' }];
}
