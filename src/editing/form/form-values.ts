import type { FieldSchema } from '#src/views/admin/field-schema.ts';
import { isFact, propertiesOf, shortForm } from '#src/views/admin/field-schema.ts';

/** Keys and values of a record, or of the form that edits it. */
export type Values = Readonly<Record<string, unknown>>;

/** The source that a record writes beside one of its facts. */
interface OwnSource {
  readonly fact: string;
  readonly source: string;
  readonly verified?: string;
}

/** Where the form keeps the sources of single facts. */
const OWN_SOURCES = 'ownSources';

/** Makes of a record what the form asks for: every fact in its short form, with its own source in a list, and prices as they are typed. */
export function unfoldRecord(record: Values, schema: FieldSchema): Values {
  const sources: OwnSource[] = [];
  const unfold = (value: unknown, path: string): unknown => {
    if (!isMapping(value) || !('value' in value)) return value;
    const { value: fact, source, verified } = value;
    if (typeof source === 'string') sources.push({ fact: path, source, ...(typeof verified === 'string' && { verified }) });
    return fact;
  };
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const property = schemaOf(schema, key);
    if (property !== null && isFact(property)) values[key] = unfold(value, key);
    else if (hasFacts(property) && isMapping(value)) {
      values[key] = Object.fromEntries(Object.entries(value).map(([name, fact]) => [name, unfold(fact, `${key}.${name}`)]));
    } else values[key] = typePrices(value, property);
  }
  return sources.length === 0 ? values : { ...values, [OWN_SOURCES]: sources };
}

/** Makes a record of what the form holds: nothing empty, numbers as numbers, and each fact with its own source beside it. */
export function foldRecord(values: Values, schema: FieldSchema): Values {
  const { [OWN_SOURCES]: listed, ...rest } = values;
  const sources = new Map((Array.isArray(listed) ? (listed as readonly OwnSource[]) : []).map((own) => [own.fact, own]));
  const fold = (value: unknown, path: string): unknown => {
    const own = sources.get(path);
    if (own === undefined || value === undefined) return value;
    return { value, source: own.source, ...(isText(own.verified) && { verified: own.verified }) };
  };
  const record: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rest)) {
    const property = schemaOf(schema, key);
    const clean = cleanValue(value, property);
    if (clean === undefined) continue;
    record[key] =
      hasFacts(property) && isMapping(clean)
        ? Object.fromEntries(Object.entries(clean).map(([name, fact]) => [name, fold(fact, `${key}.${name}`)]))
        : fold(clean, key);
  }
  return record;
}

/** Leaves out what holds nothing, and reads a number where the schema knows one: a field of text gives `12.5` as text. */
function cleanValue(value: unknown, schema: FieldSchema | null): unknown {
  if (value === null || value === undefined) return undefined;
  const short = schema === null ? null : shortForm(schema);
  if (typeof value === 'string') {
    if (value.trim() === '') return undefined;
    return takesNumber(short) && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  }
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => cleanValue(item, short?.items ?? null)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isMapping(value)) return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, cleanValue(inner, schemaOf(short, key))] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Numbers that may be words as well are typed as text. */
function typePrices(value: unknown, schema: FieldSchema | null): unknown {
  if (typeof value === 'number') return takesNumber(schema) && schema?.anyOf !== undefined ? String(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => typePrices(item, schema?.items ?? null));
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typePrices(inner, schemaOf(schema, key))]));
}

function takesNumber(schema: FieldSchema | null): boolean {
  return schema?.anyOf?.some(({ type }) => type === 'number') ?? false;
}

/** Tells whether a schema is of facts under keys that it does not name itself. */
function hasFacts(schema: FieldSchema | null): boolean {
  return typeof schema?.additionalProperties === 'object' && isFact(schema.additionalProperties);
}

function schemaOf(schema: FieldSchema | null, key: string): FieldSchema | null {
  return schema === null ? null : (propertiesOf(schema).find(([name]) => name === key)?.[1] ?? null);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
