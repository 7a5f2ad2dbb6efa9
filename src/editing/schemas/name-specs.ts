import { z } from 'zod';
import { optionFor } from '#src/catalog/reading/validation/schema-steps.ts';
import type { Spec, SpecKind } from '#src/catalog/schema/category.ts';
import { fact, isoDate } from '#src/catalog/schema/fields.ts';
import { specValueSchema } from '#src/catalog/schema/tool.ts';
import type { JsonSchema } from './json-schema.ts';
import type { KnownCategory } from './known-values.ts';
import { toJsonSchema } from './to-json-schema.ts';

/** A value of each kind, to find the form of a spec by. */
const EXAMPLES = { number: 0, text: '', boolean: true, list: [] } as const;

/**
 * Names in the schema of a tool the specs of each category, with their kinds: those of its own shelves are offered and held to their kind,
 * all others are refused, as long as it stands on none whose specs are not known.
 */
export function nameSpecs(schema: JsonSchema, categories: readonly KnownCategory[]): JsonSchema {
  if (categories.length === 0) return schema;
  const offered = categories.flatMap(({ id, specs }) =>
    specs === null || specs.length === 0 ? [] : [{ if: standsOn([id]), then: { properties: { specs: describeSpecs(specs) } } }],
  );
  return { ...schema, allOf: [...(schema.allOf ?? []), ...offered, ...refuseOthers(categories)] };
}

/** Refuses the specs that none of a tool's shelves names, in one rule for all that stand on the same shelves. */
function refuseOthers(categories: readonly KnownCategory[]): readonly JsonSchema[] {
  const open = categories.flatMap(({ id, specs }) => (specs === null ? [id] : []));
  const shelves = shelvesByKey(categories);
  const keysByShelves = Map.groupBy(shelves.keys(), (key) => (shelves.get(key) ?? []).join(' '));
  const placed = { properties: { category: { enum: categories.map(({ id }) => id), doNotSuggest: true } }, required: ['category'] };
  const refuse = (ids: readonly string[], specs: JsonSchema): JsonSchema => ({
    if: { ...placed, ...([...ids, ...open].length > 0 && { not: standsOn([...ids, ...open]) }) },
    then: { properties: { specs } },
  });
  return [
    refuse([], { propertyNames: takeOnly([...shelves.keys()]) }),
    ...[...keysByShelves].map(([ids, keys]) =>
      refuse(ids.split(' '), {
        properties: Object.fromEntries(keys.map((key) => [key, false])),
        errorMessage: 'No category of this tool names this spec.',
      }),
    ),
  ];
}

/** The categories that name each spec. */
function shelvesByKey(categories: readonly KnownCategory[]): ReadonlyMap<string, readonly string[]> {
  const shelves = new Map<string, readonly string[]>();
  for (const { id, specs } of categories) for (const { key } of specs ?? []) shelves.set(key, [...(shelves.get(key) ?? []), id]);
  return shelves;
}

function takeOnly(keys: readonly string[]): JsonSchema {
  return { pattern: `^(?:${keys.join('|')})$`, patternErrorMessage: 'No category names a spec of this name.', doNotSuggest: true };
}

/** A condition on the keys of a tool, and no place to offer them from. */
function standsOn(ids: readonly string[]): JsonSchema {
  return {
    anyOf: [
      { properties: { category: { enum: ids, doNotSuggest: true } }, required: ['category'] },
      { properties: { alsoIn: { type: 'array', contains: { enum: ids }, doNotSuggest: true } }, required: ['alsoIn'] },
    ],
  };
}

function describeSpecs(specs: readonly Spec[]): JsonSchema {
  return { properties: Object.fromEntries(specs.map((spec) => [spec.key, { ...FACTS[spec.kind], description: describeSpec(spec) }])) };
}

function describeSpec({ label, unit, help }: Spec): string {
  const name = unit === undefined ? label : `${label} (${unit})`;
  return help === undefined ? name : `${name}: ${help}`;
}

const FACTS: Readonly<Record<SpecKind, JsonSchema>> = {
  number: factOf(optionFor(specValueSchema, EXAMPLES.number)),
  text: factOf(optionFor(specValueSchema, EXAMPLES.text)),
  boolean: factOf(optionFor(specValueSchema, EXAMPLES.boolean)),
  list: factOf(optionFor(specValueSchema, EXAMPLES.list)),
  date: factOf(isoDate),
};

function factOf(value: z.core.$ZodType | undefined): JsonSchema {
  if (!(value instanceof z.ZodType)) throw new Error('A kind of spec has no form among the values of specs.');
  const { $schema: _draft, ...schema } = toJsonSchema(fact(value));
  return schema;
}
