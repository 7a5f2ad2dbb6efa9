import { stringify } from 'yaml';
import { z } from 'zod';
import { optionFor, unwrap } from '#src/catalog/reading/validation/schema-steps.ts';
import { findAmbiguity } from '#src/catalog/reading/yaml/ambiguous-scalar.ts';

/** A record to be written as a file. */
export interface RecordText {
  readonly schema: z.ZodObject;
  /** Its front matter; keys that hold `undefined` are left out. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The Markdown below the front matter; `null` for a file that is YAML alone. */
  readonly body: string | null;
}

type Schema = z.core.$ZodType | undefined;
type Entries = readonly (readonly [key: string, value: unknown, schema: Schema])[];

/** Lists whose mappings take a line for each key: they hold whole sentences, or mappings of their own. */
const SPREAD: ReadonlySet<string> = new Set(['specs', 'presets']);
/** Most characters of a list of texts that stands on one line. */
const LIST_WIDTH = 100;

/**
 * Writes a record as a content file in the house style: keys in the order of the schema, days and addresses bare, sentences in quotes,
 * and each mapping within a list on a line of its own.
 */
export function writeRecordText({ schema, values, body }: RecordText): string {
  const yaml = orderEntries(values, schema)
    .map((entry) => writeEntry(entry, ''))
    .join('');
  if (body === null) return yaml;
  return `---\n${yaml}---\n${body.trim() === '' ? '' : `${body.trim()}\n`}`;
}

/** Gives the keys that hold something: those of the schema in its order, others after them as they came. */
function orderEntries(values: object, wrapped: Schema): Entries {
  const schema = wrapped && unwrap(optionFor(wrapped, {}) ?? wrapped);
  const shape = schema instanceof z.ZodObject ? (schema.shape as Readonly<Record<string, z.core.$ZodType>>) : {};
  const rest = schema instanceof z.ZodRecord ? schema.valueType : undefined;
  const order = Object.keys(shape);
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(([key, value]: [string, unknown]) => [key, value, Object.hasOwn(shape, key) ? shape[key] : rest] as const);
}

function writeEntry([key, value, schema]: Entries[number], indent: string): string {
  const name = `${indent}${writeScalar(key, true)}:`;
  if (Array.isArray(value)) return `${name}${writeList(value, { schema, indent, isSpread: SPREAD.has(key) })}\n`;
  if (!isMapping(value)) return `${name} ${writeScalar(value, false)}\n`;
  const entries = orderEntries(value, schema);
  if (indent !== '' || entries.length === 0) return `${name} ${writeInline(value, schema)}\n`;
  return `${name}\n${entries.map((entry) => writeEntry(entry, '  ')).join('')}`;
}

interface ListStyle {
  readonly schema: Schema;
  readonly indent: string;
  readonly isSpread: boolean;
}

function writeList(items: readonly unknown[], { schema, indent, isSpread }: ListStyle): string {
  const line = writeInline(items, schema);
  if (!items.some(isMapping) && (line.length <= LIST_WIDTH || indent.length > 2)) return ` ${line}`;
  const element = elementOf(schema);
  const dash = `\n${indent}  - `;
  return items
    .map((item) => {
      if (!isSpread || !isMapping(item) || orderEntries(item, element).length === 0) return `${dash}${writeInline(item, element)}`;
      const lines = orderEntries(item, element).map((entry) => writeEntry(entry, `${indent}    `).trim());
      return `${dash}${lines.join(`\n${indent}    `)}`;
    })
    .join('');
}

function writeInline(value: unknown, schema: Schema): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeInline(item, elementOf(schema))).join(', ')}]`;
  if (!isMapping(value)) return writeScalar(value, true);
  const entries = orderEntries(value, schema).map(
    ([key, inner, innerSchema]) => `${writeScalar(key, true)}: ${writeInline(inner, innerSchema)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function elementOf(wrapped: Schema): Schema {
  const schema = wrapped && unwrap(optionFor(wrapped, []) ?? wrapped);
  return schema instanceof z.ZodArray ? schema.element : undefined;
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function writeScalar(value: unknown, isInline: boolean): string {
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value !== 'string') return String(value);
  if (isPlain(value, isInline)) return value;
  return stringify(value, {
    defaultStringType: 'QUOTE_DOUBLE',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  }).trimEnd();
}

/** Writes a number without an exponent: readers of YAML disagree on `1e21`, which is how JavaScript writes it. */
function writeNumber(value: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value));
  if (match === null) return String(value);
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match;
  const point = whole.length + Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, '0');
  const split = Math.max(point, 1);
  return `${sign}${digits.slice(0, split)}${split < digits.length ? `.${digits.slice(split)}` : ''}`;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** An address with nothing in it that means something to YAML. */
const ADDRESS = /^https?:\/\/(?:[\w./~%?=&+@-]|:(?=\d))+$/;
/** A name or an id of a few words. */
const WORDS = /^[A-Za-z][\w.+/-]*(?: [\w.+()&/-]+){0,5}(?<!\.)$/;
const PLAIN_WIDTH = 40;

/** Tells whether a text may stand without quotes, for every reader of YAML and in the house style. */
function isPlain(text: string, isInline: boolean): boolean {
  if (DAY.test(text)) return true;
  if (ADDRESS.test(text)) return !isInline;
  return text.length <= PLAIN_WIDTH && WORDS.test(text) && !/^(?:true|false|null)$/i.test(text) && findAmbiguity(text, 0) === null;
}
