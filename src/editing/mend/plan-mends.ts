import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Mend } from '#src/catalog/diagnostics/formats/check-report.ts';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import { decodeText } from '#src/catalog/reading/decode.ts';
import { findMergeMark } from '#src/catalog/reading/merge-marks.ts';
import { sortFiles, type Entry } from '#src/catalog/reading/sort-files.ts';
import { walkContent, type ContentFile } from '#src/catalog/reading/walk.ts';
import { specSchema, type Spec } from '#src/catalog/schema/category.ts';
import { SLUG_PATTERN } from '#src/catalog/schema/fields.ts';
import type { KnownNames } from './known-names.ts';
import { mendText } from './mend-text.ts';
import { listTags } from './list-tags.ts';
import type { Replacement } from './mend-file.ts';
import { parseSource } from './yaml-source.ts';

/** What would be mended in one file; nothing is written yet. */
export interface MendPlan extends Replacement {
  readonly file: ContentFile;
  /** By line. */
  readonly mends: readonly Mend[];
}

const CONCURRENCY = 16;

/** Finds what has one right answer in the files of a content folder that are wanted, named as editors see them. */
export async function planMends(folder: string, isWanted: (shown: string) => boolean = () => true): Promise<readonly MendPlan[]> {
  const { readable, known } = sortFiles(walkContent(folder).files);
  const idsOf = (kind: 'tool' | 'persona' | 'category'): readonly string[] =>
    known.flatMap(({ at }) => (at.kind !== kind ? [] : 'id' in at ? [at.id] : [at.slug])).filter((id) => SLUG_PATTERN.test(id));
  const tools = readable.filter(({ at }) => at.kind === 'tool');
  const tags = once(() => listTags(tools.map(({ file }) => readText(file))));
  const names = { tools: idsOf('tool'), personas: idsOf('persona'), tags };
  // Categories come first: the keys of a tool's specs are spelled as its categories will.
  const shelves = await planAll(
    readable.filter(({ at }) => at.kind === 'category'),
    { ...names, categories: new Map() },
  );
  const specs = shelves.flatMap(({ at, text }) => (at.kind === 'category' && text !== null ? [[at.id, listSpecs(text)] as const] : []));
  const categories = new Map([...idsOf('category').map((id) => [id, []] as const), ...specs]);
  const others = await planAll(
    readable.filter(({ at, file }) => at.kind !== 'category' && isWanted(file.shown)),
    { ...names, categories },
  );
  return [...shelves, ...others].flatMap(({ plan }) => (plan !== null && isWanted(plan.file.shown) ? [plan] : []));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function readText({ absolute }: ContentFile): string {
  try {
    return decodeText(readFileSync(absolute)).value ?? '';
  } catch {
    // A file that cannot be read has its diagnostic in the check.
    return '';
  }
}

/** Gives the specs that the text of a category names, as far as they can be read. */
function listSpecs(text: string): readonly Spec[] {
  const { data } = z.object({ specs: z.array(z.unknown()) }).safeParse(parseSource(text, true)?.value);
  return (data?.specs ?? []).flatMap((spec) => specSchema.safeParse(spec).data ?? []);
}

interface Planned {
  readonly at: Entry['at'];
  /** As it would be; `null` when it cannot be read. */
  readonly text: string | null;
  readonly plan: MendPlan | null;
}

async function planAll(entries: readonly Entry[], names: KnownNames): Promise<readonly Planned[]> {
  return mapConcurrently(entries, CONCURRENCY, (entry) => planFile(entry, names));
}

async function planFile({ file, at }: Entry, names: KnownNames): Promise<Planned> {
  const before = await readFile(file.absolute).catch(() => null);
  const text = before && decodeText(before).value;
  // A file that cannot be read has its diagnostic in the check.
  if (before === null || text === null || findMergeMark(text) !== null) return { at, text: null, plan: null };
  const { text: mended, mends } = mendText(text, at, names);
  if (mends.length === 0) return { at, text, plan: null };
  const plan = { file, before, after: encode(mended, before), mends: mends.map((mend) => ({ file: file.shown, ...mend })) };
  return { at, text: mended, plan };
}

/** Encodes a text as UTF-8, with the byte order mark that decoding has taken away. */
function encode(text: string, before: Buffer): Buffer {
  const mark = before.subarray(0, 3);
  const hasMark = mark.equals(Buffer.from([0xef, 0xbb, 0xbf]));
  return Buffer.concat([...(hasMark ? [mark] : []), Buffer.from(text, 'utf8')]);
}
