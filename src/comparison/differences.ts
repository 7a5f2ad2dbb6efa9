import type { SpecValue, Tool } from '#src/catalog/schema/tool.ts';

/** A field of the record that counts as a difference where it is unlike. */
export type FieldKey = 'entry' | 'price-summary' | 'best-for' | 'license' | 'platforms' | 'status';

/** One thing in which two tools are unlike: a field by its name, a spec by its key, or what a persona says by its id. */
export type Difference = { readonly kind: 'field'; readonly key: FieldKey } | { readonly kind: 'spec' | 'persona'; readonly key: string };

type Value = SpecValue | readonly string[] | undefined;

/** The fields in the order of the page. What a tool suits best falls back on the tagline, as it does there. */
const FIELDS: Readonly<Record<FieldKey, (tool: Tool) => Value>> = {
  entry: ({ pricing }) => pricing.entry,
  'price-summary': ({ pricing }) => pricing.summary,
  'best-for': ({ bestFor, tagline }) => bestFor ?? tagline,
  license: ({ license }) => license,
  platforms: ({ platforms }) => platforms,
  status: ({ status }) => status,
};

/**
 * Everything in which two tools are unlike: fields first, then specs, then personas. Each field, each spec and each persona counts once,
 * however much of it differs: a persona that scores, judges and words two tools differently is one difference. What is recorded of one tool
 * alone is unlike, as the rows of a page have it; the order within a list is not.
 */
export function listDifferences(one: Tool, other: Tool): readonly Difference[] {
  return [...differencesOf(one, other)];
}

/** Tells whether two tools are unlike in at least so many things, and looks no further than that. */
export function differsIn(least: number, one: Tool, other: Tool): boolean {
  const differences = differencesOf(one, other);
  for (let found = 0; found < least; found += 1) if (differences.next().done) return false;
  return true;
}

function* differencesOf(one: Tool, other: Tool): Generator<Difference, undefined> {
  for (const key of Object.keys(FIELDS) as FieldKey[]) {
    if (!isAlike(FIELDS[key](one), FIELDS[key](other))) yield { kind: 'field', key };
  }
  for (const key of keysOfEither(one.specs, other.specs)) {
    if (!isAlike(ownValue(one.specs, key), ownValue(other.specs, key))) yield { kind: 'spec', key };
  }
  for (const key of personasOfEither(one, other)) {
    if (!isSameTake(takeOf(one, key), takeOf(other, key))) yield { kind: 'persona', key };
  }
}

function isAlike(one: Value, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));
}

function keysOfEither(one: Tool['specs'], other: Tool['specs']): readonly string[] {
  return [...Object.keys(one), ...Object.keys(other).filter((key) => !Object.hasOwn(one, key))];
}

function ownValue(specs: Tool['specs'], key: string): SpecValue | undefined {
  return Object.hasOwn(specs, key) ? specs[key] : undefined;
}

function personasOfEither(one: Tool, other: Tool): ReadonlySet<string> {
  return new Set([...one.reviews, ...other.reviews].map(({ persona }) => persona));
}

function takeOf({ reviews }: Tool, id: string): Tool['reviews'][number] | undefined {
  return reviews.find(({ persona }) => persona === id);
}

function isSameTake(one: ReturnType<typeof takeOf>, other: ReturnType<typeof takeOf>): boolean {
  return one?.verdict === other?.verdict && one?.score === other?.score && one?.body.text === other?.body.text;
}
