import { z } from 'zod';
import { categoryIdsOf } from '../../catalog.ts';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import type { Spec, SpecKind } from '../../schema/category.ts';
import { isoDate } from '../../schema/fields.ts';
import type { SpecValue, ToolRecord } from '../../schema/tool.ts';
import type { Records } from '../records.ts';
import type { SourceRecord } from '../source-record.ts';
import { mendBoolean, mendDate, mendList, mendNumber, mendText } from '../validation/mend-scalar.ts';

/** The schema and the words for each kind of spec. */
const KINDS: Readonly<Record<SpecKind, { readonly schema: z.ZodType; readonly words: string }>> = {
  number: { schema: z.number(), words: 'a number' },
  text: { schema: z.string(), words: 'text' },
  boolean: { schema: z.boolean(), words: 'true or false' },
  list: { schema: z.array(z.string()), words: 'a list' },
  date: { schema: isoDate, words: 'a day of the calendar as YYYY-MM-DD' },
};

/** Finds specs that a tool gives and its categories do not name, or name with another kind. */
export function* checkSpecs(records: Records): Iterable<Diagnostic> {
  for (const tool of records.tools) {
    const named = namedSpecs(tool, records);
    if (named === null) continue;
    for (const [key, fact] of Object.entries(tool.value.specs ?? {})) yield* checkSpec(tool, key, { fact, named });
  }
}

/** The specs of a tool's categories by key; `null` while a category is missing or faulty, since it may name any spec. */
function namedSpecs({ value, raw }: SourceRecord<ToolRecord>, { categories }: Records): ReadonlyMap<string, Spec> | null {
  const isFaulty = value.alsoIn === undefined && typeof raw === 'object' && raw !== null && 'alsoIn' in raw;
  if (value.category === undefined || isFaulty) return null;
  const ids = categoryIdsOf({ category: value.category, alsoIn: value.alsoIn });
  const records = ids.map((id) => categories.find((category) => category.id === id)?.complete);
  if (records.some((record) => record === undefined || record === null)) return null;
  return new Map(records.flatMap((record) => (record?.specs ?? []).map((spec) => [spec.key, spec] as const)));
}

interface GivenSpec {
  readonly fact: SpecValue | { readonly value: SpecValue };
  readonly named: ReadonlyMap<string, Spec>;
}

function* checkSpec(tool: SourceRecord<ToolRecord>, key: string, { fact, named }: GivenSpec): Iterable<Diagnostic> {
  const spec = named.get(key);
  if (spec === undefined) {
    const meant = suggest(key, named.keys());
    const mend = meant === undefined ? 'Add it to the specs of a category, or remove it.' : `Did you mean \`${meant}\`?`;
    yield diagnose('unknown-spec', tool.placeOfKey(['specs', key]), {
      message: `No category of this tool names a spec called ${showValue(key)}.`,
      mend,
    });
    return;
  }
  const isLong = typeof fact === 'object' && 'value' in fact;
  const value = isLong ? fact.value : fact;
  const { schema, words } = KINDS[spec.kind];
  if (schema.safeParse(value).success) return;
  const place = tool.placeOfValue(isLong ? ['specs', key, 'value'] : ['specs', key]);
  yield diagnose('spec-kind', place, {
    message: `The spec ${key} is ${showValue(value)}, expected ${words}.`,
    mend: mendKind(spec.kind, value),
  });
}

function mendKind(kind: SpecKind, value: SpecValue): string | undefined {
  if (typeof value !== 'string') return kind === 'text' && !Array.isArray(value) ? mendText(value) : undefined;
  return { number: mendNumber, boolean: mendBoolean, list: mendList, date: mendDate, text: () => undefined }[kind](value);
}
