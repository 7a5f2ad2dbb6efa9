import { parse } from 'yaml';
import type { z } from 'zod';
import type { FieldSchema } from '#src/views/admin/field-schema.ts';
import { propertiesOf, shortForm } from '#src/views/admin/field-schema.ts';
import { writeRecordText } from '../record-text.ts';
import { foldRecord, unfoldRecord, type Values } from './form-values.ts';
import { groupSpecs, joinSpecs, type SpecKeys } from './spec-groups.ts';
import { joinFile, sliceKeys, splitFile } from './front-matter.ts';

/** How the form reads and writes the files of one kind of record. */
export interface RecordFormat {
  /** What the form shows of a file. */
  readonly fromFile: (text: string) => Values;
  /** The file as it is to be written. */
  readonly toFile: (values: Values) => string;
}

/** A kind of record: its schema for checking and for the form. */
interface RecordKind {
  readonly schema: z.ZodObject;
  readonly fields: FieldSchema;
  readonly hasBody: boolean;
  /** Which specs each category names; of a record that has none, nothing. */
  readonly specKeys: SpecKeys;
}

/** Where the form keeps the file that a record was read from; no field shows it. */
const ORIGINAL = 'originalFile';

/**
 * Makes the format of a kind of record. A record is written in the house style; what an edit leaves as it was keeps its very lines, so
 * that a change shows nothing but itself.
 */
export function makeRecordFormat({ schema, fields, hasBody, specKeys }: RecordKind): RecordFormat {
  return {
    fromFile(text) {
      const { yaml, body } = splitFile(text);
      const record = (parse(yaml) ?? {}) as Values;
      return {
        ...blankTexts(fields),
        ...groupSpecs(unfoldRecord(record, fields), specKeys),
        ...(hasBody && { body: body?.trim() ?? '' }),
        [ORIGINAL]: text,
      };
    },
    toFile({ body, [ORIGINAL]: original, ...values }) {
      const before = typeof original === 'string' ? splitFile(original) : null;
      const read = before === null ? {} : ((parse(before.yaml) ?? {}) as Values);
      const record = leaveOutDefaults(foldRecord(joinSpecs(values), fields), read, fields);
      const written = splitFile(writeRecordText({ schema, values: record, body: hasBody ? asText(body) : null }));
      if (before === null) return joinFile(written);
      const yaml = keepLines(
        written.yaml,
        before.yaml,
        Object.keys(record).filter((key) => isSame(record[key], read[key])),
      );
      return joinFile({ yaml, body: before.body?.trim() === written.body?.trim() ? before.body : written.body });
    },
  };
}

/** Says of every text that a file may leave out that it is empty: what is merely missing, Sveltia fills in as in a new record. */
function blankTexts(fields: FieldSchema): Values {
  const texts = propertiesOf(fields).filter(([key, schema]) => shortForm(schema).type === 'string' && !fields.required?.includes(key));
  return Object.fromEntries(texts.map(([key]) => [key, '']));
}

/** A switch at its default says nothing, unless the file said it before. */
function leaveOutDefaults(record: Values, read: Values, fields: FieldSchema): Values {
  const defaults = new Map(propertiesOf(fields).map(([key, { default: value }]) => [key, value]));
  return Object.fromEntries(Object.entries(record).filter(([key, value]) => key in read || !isSame(value, defaults.get(key))));
}

/** Puts the lines that a file had in the place of those written anew, for the keys that still hold the same; keys stay where they were. */
function keepLines(written: string, before: string, unchanged: readonly string[]): string {
  const [old, fresh] = [sliceKeys(before), sliceKeys(written)];
  const order = [...old.keys()].filter((key) => fresh.has(key));
  let above = -1;
  for (const key of fresh.keys()) {
    const place = order.indexOf(key);
    if (place === -1) order.splice(++above, 0, key);
    else above = place;
  }
  const slices = order.map((key) => (unchanged.includes(key) ? old.get(key) : fresh.get(key)) ?? '');
  return slices.map((slice) => (slice.endsWith('\n') ? slice : `${slice}\n`)).join('');
}

function isSame(one: unknown, other: unknown): boolean {
  return sortedJson(one) === sortedJson(other);
}

/** JSON with the keys of mappings in one order: the form gives them in its own. */
function sortedJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
