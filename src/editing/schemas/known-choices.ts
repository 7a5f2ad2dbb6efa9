import { changeAt, type JsonSchema } from './json-schema.ts';
import type { KnownRecord } from './known-values.ts';

/** Lets the text at a path be the id of one of these records and nothing else; any, while there is none. */
export function requireOneOf(schema: JsonSchema, path: string, records: readonly KnownRecord[]): JsonSchema {
  if (records.length === 0) return schema;
  return changeAt(schema, path, ({ description }) => ({ ...(description !== undefined && { description }), ...choiceOf(records) }));
}

/** Most values that an editor is to list beside one that is none of them. */
const MAX_LISTED = 20;

/** The ids of records as the only values of a text, each with what it stands for. */
export function choiceOf(records: readonly KnownRecord[]): JsonSchema {
  return {
    type: 'string',
    enum: records.map(({ id }) => id),
    enumDescriptions: records.map(({ description }) => description),
    ...(records.length > MAX_LISTED && { errorMessage: 'There is no record of this id.' }),
  };
}

/** Offers values for the text at a path, which may as well be a new one. */
export function offer(schema: JsonSchema, path: string, values: readonly string[]): JsonSchema {
  if (values.length === 0) return schema;
  return changeAt(schema, path, ({ description, ...text }) => ({
    ...(description !== undefined && { description }),
    anyOf: [{ type: 'string', enum: values }, text],
  }));
}
