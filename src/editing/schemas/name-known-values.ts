import type { EditingSchemaName } from '#src/catalog/editing-schema-path.ts';
import { changeAt, type JsonSchema } from './json-schema.ts';
import { choiceOf, offer, requireOneOf } from './known-choices.ts';
import type { KnownValues } from './known-values.ts';
import { nameCovers } from './name-covers.ts';
import { nameSpecs } from './name-specs.ts';
import { requireUnits } from './require-units.ts';

type Change = (schema: JsonSchema, known: KnownValues) => JsonSchema;

/** Where each record names what the content knows. */
const CHANGES: Readonly<Partial<Record<EditingSchemaName, Change>>> = {
  tool: nameInTool,
  review: (schema, { personas, tools }) => requireOneOf(requireOneOf(schema, 'properties.persona', personas), 'properties.tool', tools),
  note: nameInNote,
  site: nameInSite,
};

/** Names in a record's schema the values that only the content knows: those that must be one of them, and those that may be new. */
export function nameKnownValues(name: EditingSchemaName, schema: JsonSchema, known: KnownValues | undefined): JsonSchema {
  const named = name === 'tool' ? requireUnits(nameCovers(schema, known?.categories ?? [])) : schema;
  return known === undefined ? named : (CHANGES[name]?.(named, known) ?? named);
}

function nameInTool(schema: JsonSchema, { categories, tools, ...offered }: KnownValues): JsonSchema {
  const required = [
    ['properties.category', categories],
    ['properties.alsoIn.items', categories],
    ['properties.successor', tools],
    ['properties.compareWith.items', tools],
  ] as const;
  const free = [
    ['properties.tags.items', offered.tags],
    ...nameFact('platforms', '.items', offered.platforms),
    ...nameFact('license', '', offered.licenses),
    ...nameFact('maker', '', offered.makers),
  ] as const;
  const chosen = required.reduce((changed, [path, records]) => requireOneOf(changed, path, records), schema);
  return nameSpecs(
    free.reduce((changed, [path, values]) => offer(changed, path, values), chosen),
    categories,
  );
}

/** The two places of a fact, in its short and in its long form. */
function nameFact(key: string, rest: string, values: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return ['0', '1.properties.value'].map((form) => [`properties.${key}.anyOf.${form}${rest}`, values]);
}

function nameInNote(schema: JsonSchema, { tools }: KnownValues): JsonSchema {
  if (tools.length === 0) return schema;
  const depends = { id: 'depends', description: 'Neither always: the note says when which.' };
  return changeAt(schema, 'properties.pick', ({ anyOf: _anyOf, ...pick }) => ({ ...pick, ...choiceOf([depends, ...tools]) }));
}

function nameInSite(schema: JsonSchema, { personas }: KnownValues): JsonSchema {
  if (personas.length === 0) return schema;
  return changeAt(schema, 'properties.presets.items.properties.weights', ({ additionalProperties: weight, ...weights }) => ({
    ...weights,
    properties: Object.fromEntries(personas.map(({ id, description }) => [id, { ...(weight as JsonSchema), description }])),
    additionalProperties: false,
    errorMessage: 'There is no persona of this name.',
  }));
}
