import { z } from 'zod';
import { rewriteDay } from '#src/catalog/reading/day-form.ts';
import { patternOf } from '#src/catalog/reading/validation/expectation.ts';
import { flattenUnion } from '#src/catalog/reading/validation/schema-steps.ts';
import { findAmbiguity } from '#src/catalog/reading/yaml/ambiguous-scalar.ts';
import { SLUG_PATTERN } from '#src/catalog/schema/fields.ts';
import { findCertain, findCertainSlug } from './certain-spelling.ts';
import { readDigits } from './certain-number.ts';
import type { MendableCode } from './edit.ts';
import type { Words } from './known-names.ts';

/** A scalar as it stands in the file, and what may stand there. */
export interface GivenScalar {
  readonly value: unknown;
  /** What the file says: with its quotes, where it has any. */
  readonly source: string;
  readonly isPlain: boolean;
  readonly schema: z.core.$ZodType;
  readonly words: Words | null;
  /** Words that others have chosen for such a place; any other may stand there too. */
  readonly likely: () => readonly string[];
}

/** What should stand in its place. */
export interface WantedScalar {
  readonly value: string | number | boolean;
  readonly code: MendableCode;
}

type Rule = (given: GivenScalar, options: readonly z.core.$ZodType[]) => WantedScalar | undefined;

/** Finds the one right value of a scalar that its place does not take; `undefined` where nothing is wrong, or there is no one answer. */
export function mendScalar(given: GivenScalar): WantedScalar | undefined {
  const options = flattenUnion(given.schema).filter((option) => !(option instanceof z.ZodObject || option instanceof z.ZodArray));
  const isAmbiguous = given.isPlain && findAmbiguity(given.source, 0) !== null;
  if (!isAmbiguous && isTaken(given.value, given, options)) return undefined;
  for (const rule of RULES) {
    const wanted = rule(given, options);
    if (wanted !== undefined && isTaken(wanted.value, given, options)) return isAmbiguous ? { ...wanted, code: 'ambiguous-value' } : wanted;
  }
  return undefined;
}

function isTaken(value: unknown, { words }: GivenScalar, options: readonly z.core.$ZodType[]): boolean {
  if (words !== null && !words.words.includes(String(value))) return false;
  return options.some((option) => z.safeParse(option, value).success);
}

const spellWord: Rule = ({ value, words }) => {
  if (typeof value !== 'string' || words === null) return undefined;
  const meant = findCertain(value, words.words);
  // What does not even look like a slug is reported as such, before anybody asks whose it is.
  const isSlug = SLUG_PATTERN.test(value) || words.code === 'unknown-value';
  return meant === undefined ? undefined : { value: meant, code: isSlug ? words.code : 'bad-slug' };
};

const spellOption: Rule = ({ value }, options) => {
  if (typeof value !== 'string') return undefined;
  const meant = findCertain(
    value,
    options.flatMap((option) =>
      option instanceof z.ZodEnum ? option.options.map(String) : option instanceof z.ZodLiteral ? [...option.values].map(String) : [],
    ),
  );
  return meant === undefined ? undefined : { value: meant, code: 'unknown-value' };
};

const writeDay: Rule = ({ value }, options) => {
  if (typeof value !== 'string' || !options.some((option) => option instanceof z.ZodISODate)) return undefined;
  const day = rewriteDay(value);
  return day === undefined ? undefined : { value: day, code: 'bad-date' };
};

const writeSlug: Rule = ({ value, words, likely }, options) => {
  const takesSlugs = options.some((option) => option instanceof z.ZodString && patternOf(option)?.source === SLUG_PATTERN.source);
  if (typeof value !== 'string' || words !== null || !takesSlugs) return undefined;
  const slug = findCertain(value, likely()) ?? findCertainSlug(value);
  return slug === undefined ? undefined : { value: slug, code: 'bad-slug' };
};

const ON = /^(?:y|yes|on|true)$/i;
const OFF = /^(?:n|no|off|false)$/i;

const writeBoolean: Rule = ({ value, isPlain }, options) => {
  if (typeof value !== 'string' || !options.every((option) => option instanceof z.ZodBoolean)) return undefined;
  if (!isPlain && !/^(?:true|false)$/i.test(value)) return undefined;
  if (ON.test(value)) return { value: true, code: 'wrong-type' };
  return OFF.test(value) ? { value: false, code: 'wrong-type' } : undefined;
};

const writeNumber: Rule = ({ value, source, isPlain }, options) => {
  if (!options.some((option) => option instanceof z.ZodNumber)) return undefined;
  // In quotes, signs beside digits and a point may be meant.
  const text = isPlain ? source : typeof value === 'string' && /^[-.\d]+$/.test(value) ? value : '';
  const number = readDigits(text);
  return number === undefined ? undefined : { value: number, code: 'wrong-type' };
};

/** Takes the spaces off the ends of a text in quotes. */
const trimText: Rule = ({ value }) =>
  typeof value === 'string' && value.trim() !== value && /^ *[^\s].*$/.test(value)
    ? { value: value.trim(), code: 'not-one-line' }
    : undefined;

/** Where only text may stand, what looks like something else is text as it was typed. */
const quoteText: Rule = ({ value, source, isPlain }, options) =>
  isPlain && value !== null && options.every((option) => option instanceof z.ZodString) ? { value: source, code: 'wrong-type' } : undefined;

const RULES: readonly Rule[] = [spellWord, spellOption, writeDay, writeSlug, writeBoolean, writeNumber, trimText, quoteText];
