import { z } from 'zod';
import { addressKinds } from '../../schema/address.ts';
import { SLUG_PATTERN } from '../../schema/fields.ts';
import { specSchema } from '../../schema/category.ts';
import { currencySchema } from '../../schema/pricing.ts';
import { branchName, folderPath } from '../../schema/repository.ts';
import { indexNowKeySchema } from '../../schema/site.ts';
import { flattenUnion, unwrap } from './schema-steps.ts';

/**
 * Says in words what a schema accepts, to stand after "expected".
 * @example describeExpected(scoreSchema) // 'a whole number from 0 to 100'
 */
export function describeExpected(wrapped: z.core.$ZodType): string {
  const schema = unwrap(wrapped);
  if (schema instanceof z.ZodNumber) return describeNumber(schema);
  if (schema instanceof z.ZodEnum) return joinWithOr(schema.options.map(String));
  if (schema instanceof z.ZodLiteral) return joinWithOr([...schema.values].map(String));
  if (schema instanceof z.ZodUnion) return joinWithOr(flattenUnion(schema).map(describeExpected));
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodArray) return 'a list';
  if (schema instanceof z.ZodObject) return describeMapping(schema);
  if (schema instanceof z.ZodRecord) return 'a mapping';
  return describeText(schema);
}

/** Joins words as in a sentence: `a, b or c`. */
function joinWithOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** Gives the keys that a mapping cannot do without. */
export function requiredKeys(schema: z.ZodObject): readonly string[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => (unwrap(field as z.core.$ZodType) === field ? [key] : []));
}

function describeMapping(schema: z.ZodObject): string {
  const keys = 'value' in schema.shape ? ['value', 'source'] : requiredKeys(schema);
  return keys.length === 0 ? 'a mapping' : `a mapping with ${keys.join(' and ')}`;
}

function describeNumber(schema: z.ZodNumber): string {
  const isWhole = schema.format === 'safeint';
  const noun = isWhole ? 'a whole number' : 'a number';
  const minimum = isBound(schema.minValue) ? schema.minValue : null;
  const maximum = isBound(schema.maxValue) ? schema.maxValue : null;
  if (minimum === null) return maximum === null ? noun : `${noun} up to ${maximum}`;
  return maximum === null ? `${noun} from ${minimum} up` : `${noun} from ${minimum} to ${maximum}`;
}

/** zod gives the safe integers' own bounds to a whole number without any. */
function isBound(value: number | null): value is number {
  return value !== null && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}

const PATTERNS: Readonly<Partial<Record<string, string>>> = {
  [SLUG_PATTERN.source]: 'lower-case letters, digits and single hyphens',
  [patternOf(currencySchema)?.source ?? '']: 'three capital letters such as USD',
  [patternOf(indexNowKeySchema)?.source ?? '']: '8 to 128 letters, digits and hyphens',
  [patternOf(branchName)?.source ?? '']: 'the name of a branch, such as main',
  [patternOf(folderPath)?.source ?? '']: 'the path of a folder such as docs/content, without . or .. in it, or . alone',
  [patternOf(specSchema.shape.key)?.source ?? '']: 'a key in camelCase such as contextWindow',
};

function describeText(schema: z.core.$ZodType): string {
  const address = addressKinds.get(schema);
  if (address !== undefined) return address.expected;
  if (schema instanceof z.ZodISODate) return 'a day of the calendar as YYYY-MM-DD';
  if (schema instanceof z.ZodISODateTime) return 'a time in UTC such as 2026-11-21T10:00:00Z';
  if (!(schema instanceof z.ZodString)) return 'something else';
  const known = PATTERNS[patternOf(schema)?.source ?? ''];
  if (known === undefined) return schema.maxLength === null ? 'text' : `one line of at most ${schema.maxLength} characters`;
  return isRefined(schema) ? `${known}, without -vs- and no vs at either end` : known;
}

/** Gives the regular expression that a text schema asks for. */
export function patternOf(schema: z.ZodString): RegExp | undefined {
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def);
  return checks.flatMap((check) => ('pattern' in check && check.pattern instanceof RegExp ? [check.pattern] : []))[0];
}

function isRefined(schema: z.ZodString): boolean {
  return schema._zod.def.checks?.some((check) => check._zod.def.check === 'custom') ?? false;
}
