import { z } from 'zod';
import { suggest } from '../../diagnostics/did-you-mean.ts';
import { showValue } from '../../diagnostics/show-value.ts';
import { addressKinds } from '../../schema/address.ts';
import { SLUG_PATTERN } from '../../schema/fields.ts';
import { patternOf, requiredKeys } from './expectation.ts';
import { mendAddress } from './mend-address.ts';
import { mendBoolean, mendDate, mendList, mendNumber, mendSlug, mendText } from './mend-scalar.ts';
import { flattenUnion } from './schema-steps.ts';

type Schema = z.core.$ZodType;

/** Says how to mend a value that its schema does not take; `undefined` where that cannot be told. */
export function mendValue(value: unknown, schema: Schema): string | undefined {
  const options = flattenUnion(schema);
  const takesText = options.some((option) => option instanceof z.ZodString);
  if (typeof value === 'string') {
    // The long form of what takes an address holds one itself, which would be as wrong there.
    const takesAddress = options.some((option) => addressKinds.get(option) !== undefined);
    const fitting = options.filter((option) => !(takesAddress && option instanceof z.ZodObject));
    return firstOf(fitting, (option) => mendOption(value, option)) ?? suggestWord(value, options);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return takesText ? mendText(value) : undefined;
  if (Array.isArray(value)) return takesText ? mendSingle(value) : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  if (options.every((option) => option instanceof z.ZodArray)) return 'Begin each entry with a dash and a space.';
  return takesText && options.length === 1 ? 'A text that holds a colon and a space goes in quotes.' : undefined;
}

function firstOf(options: readonly Schema[], mend: (option: Schema) => string | undefined): string | undefined {
  return options.map(mend).find((sentence) => sentence !== undefined);
}

function mendOption(text: string, option: Schema): string | undefined {
  if (option instanceof z.ZodNumber) return mendNumber(text);
  if (option instanceof z.ZodBoolean) return mendBoolean(text);
  if (option instanceof z.ZodArray) return option.element instanceof z.ZodObject ? mendEntries(option.element) : mendList(text);
  if (option instanceof z.ZodISODate) return mendDate(text);
  if (addressKinds.get(option) !== undefined) return mendAddress(text, option);
  if (option instanceof z.ZodObject) return mendMapping(option);
  return option instanceof z.ZodString && patternOf(option)?.source === SLUG_PATTERN.source ? mendSlug(text) : undefined;
}

function suggestWord(text: string, options: readonly Schema[]): string | undefined {
  const words = options.flatMap((option) =>
    option instanceof z.ZodEnum ? option.options.map(String) : option instanceof z.ZodLiteral ? [...option.values].map(String) : [],
  );
  const meant = suggest(text, words);
  return meant === undefined ? undefined : `Did you mean \`${meant}\`?`;
}

function mendEntries(schema: z.ZodObject): string {
  return `Write each entry on a line of its own, as - ${sketch(schema)}.`;
}

function mendMapping(schema: z.ZodObject): string | undefined {
  return requiredKeys(schema).length === 0 ? undefined : `Write it as ${sketch(schema)}.`;
}

/** @example sketch(sourceSchema) // '{ title: …, url: … }' */
function sketch(schema: z.ZodObject): string {
  return `{ ${requiredKeys(schema)
    .map((key) => `${key}: …`)
    .join(', ')} }`;
}

function mendSingle(list: readonly unknown[]): string | undefined {
  const [only, ...more] = list;
  return typeof only === 'string' && more.length === 0 ? `Write it without brackets or a dash: ${showValue(only)}.` : undefined;
}
