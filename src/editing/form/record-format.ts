import { parse } from 'yaml';
import type { z } from 'zod';
import type { FieldSchema } from '#src/views/admin/field-schema.ts';
import { propertiesOf, shortForm } from '#src/views/admin/field-schema.ts';
import { writeRecordText } from '../record-text.ts';
import { foldRecord, unfoldRecord, type Values } from './form-values.ts';
import { findRecordFaults } from './record-faults.ts';
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
  /** Whether a record without a word in its body is none. */
  readonly needsBody?: boolean;
  /** Which specs each category names; of a record that has none, nothing. */
  readonly specKeys: SpecKeys;
  /** Finds the tool that a review's file lies with, where the form knows its files by more than their text. */
  readonly findTool?: (text: string) => string | undefined;
  /** Tells in one sentence why there may be no new record at its place, or `null`. */
  readonly findPlaceFault?: (values: Values) => string | null;
}

/** Where the form keeps the file that a record was read from; no field shows it. */
const ORIGINAL = 'originalFile';

/** Keys that repeat what the path says; a file goes without them unless it had them. */
const PATH_KEYS: ReadonlySet<string> = new Set(['slug', 'tool', 'persona']);

/** What stands in the place of a review's tool that its path alone names: the form asks for a tool, and a new review must have one. */
const BY_PATH = 'the tool that it lies with';

/**
 * Makes the format of a kind of record. A record is written in the house style; what an edit leaves as it was keeps its very lines, so
 * that a change shows nothing but itself.
 */
export function makeRecordFormat(kind: RecordKind): RecordFormat {
  return { fromFile: (text) => readFile(kind, text), toFile: (values) => writeFile(kind, values) };
}

function readFile({ fields, hasBody, specKeys, findTool }: RecordKind, text: string): Values {
  const { yaml, body } = splitFile(text);
  const record = (parse(yaml) ?? {}) as Values;
  return {
    ...blankTexts(fields),
    ...(fields.properties?.['tool'] && { tool: findTool?.(text) ?? BY_PATH }),
    ...groupSpecs(unfoldRecord(record, fields), specKeys),
    ...(hasBody && { body: body?.trim() ?? '' }),
    [ORIGINAL]: text,
  };
}

function writeFile(kind: RecordKind, { body, [ORIGINAL]: original, ...values }: Values): string {
  const { schema, fields, hasBody } = kind;
  const before = typeof original === 'string' ? splitFile(original) : null;
  const read = before === null ? {} : ((parse(before.yaml) ?? {}) as Values);
  const record = leaveOutDefaults(foldRecord(joinSpecs(values), fields), read, fields);
  const place = typeof original === 'string' ? findMove(values, readFile(kind, original)) : (kind.findPlaceFault?.(values) ?? null);
  // What was wrong before may be mended later, by whoever knows better.
  const known = before === null ? [] : findRecordFaults(schema, read);
  const found = findRecordFaults(schema, record).filter((fault) => !known.includes(fault));
  if (kind.needsBody === true && asText(body).trim() === '' && before?.body?.trim() !== '') found.push('The text itself is empty.');
  refuseFor(place === null ? found : [place, ...found]);
  const written = splitFile(writeRecordText({ schema, values: record, body: hasBody ? asText(body) : null }));
  if (before === null) return joinFile(written);
  const unchanged = Object.keys(record).filter((key) => isSame(record[key], read[key]));
  const yaml = keepLines(written.yaml, before.yaml, unchanged);
  return joinFile({ yaml, body: before.body?.trim() === written.body?.trim() ? before.body : written.body });
}

/** Says of every text that a file may leave out that it is empty: what is merely missing, Sveltia fills in as in a new record. */
function blankTexts(fields: FieldSchema): Values {
  const texts = propertiesOf(fields).filter(([key, schema]) => shortForm(schema).type === 'string' && !fields.required?.includes(key));
  return Object.fromEntries(texts.map(([key]) => [key, '']));
}

/** Tells in one sentence why a review cannot be of another tool than before, or `null`. */
function findMove({ tool }: Values, before: Values): string | null {
  return tool === undefined || tool === before['tool'] ? null : 'A review stays with its tool: write a new one of the other.';
}

/** Throws, where there are any, what Sveltia CMS shows an editor as the reasons for not saving. */
function refuseFor(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error('saving_failed', { cause: new Error(faults.join(' ')) });
}

/** A switch at its default says nothing, nor does what the path says, unless the file said it before. */
function leaveOutDefaults(record: Values, read: Values, fields: FieldSchema): Values {
  const defaults = new Map(propertiesOf(fields).map(([key, { default: value }]) => [key, value]));
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => key in read || (!PATH_KEYS.has(key) && !isSame(value, defaults.get(key)))),
  );
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
