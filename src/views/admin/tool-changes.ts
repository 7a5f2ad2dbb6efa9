import type { Catalog } from '#src/catalog/catalog.ts';
import type { Category } from '#src/catalog/schema/category.ts';
import { isFact, propertiesOf, type FieldSchema } from './field-schema.ts';
import type { FormField, FormOption } from './form-config.ts';
import { labelOf, type FieldChanges } from './schema-fields.ts';

/** A day that is today in a new record; not for entries of a list, where Sveltia would put it into old ones that have none as well. */
export const TODAY = { default: '{{now}}' } as const;

/** A choice among all tools, by slug. */
export const toolRelation = {
  widget: 'relation',
  collection: 'tools',
  value_field: '{{slug}}',
  display_fields: ['{{name}} ({{slug}})'],
  search_fields: ['name'],
} as const;

/** Where a tool's form differs from what the schema alone would make of it: known values to choose from, today's date. */
export function toolChanges({ categories, tools }: Catalog): FieldChanges {
  const options = categories.map(({ id, name }) => ({ label: name, value: id }));
  const list = { widget: 'list', collapsed: 'auto' } as const;
  return {
    slug: null,
    category: { widget: 'select', options, dropdown_threshold: 0 },
    alsoIn: { widget: 'select', multiple: true, options },
    successor: toolRelation,
    compareWith: { ...toolRelation, multiple: true },
    license: { hint: `An SPDX id such as ${exampleLicense(tools)}, or Proprietary.` },
    verified: TODAY,
    added: TODAY,
    pricing: { collapsed: false },
    'pricing.plans': { ...list, label_singular: 'Plan', summary: '{{name}}: {{price}} {{per}}' },
    'pricing.history': { ...list, label_singular: 'Earlier price', summary: '{{date}}: {{summary}}' },
    'pricing.history.plans': { ...list, label_singular: 'Plan', summary: '{{name}}: {{price}} {{per}}' },
    sources: { ...list, label_singular: 'Source', summary: '{{title}}', min: 1 },
    history: { ...list, label_singular: 'News', summary: '{{date}}: {{change}}' },
  };
}

/** The fields that a source can back, as a choice. */
export function coversChange(tool: FieldSchema): FieldChanges {
  const facts = propertiesOf(tool).map(([key]) => key);
  const options: readonly FormOption[] = [...facts.filter((key) => !NO_FACTS.has(key)), 'description'].map((key) => ({
    label: labelOf(key),
    value: key,
  }));
  return { 'sources.covers': { widget: 'select', multiple: true, options, dropdown_threshold: 0 } };
}

/** Keys that say how the site treats a record, and no fact of the tool. */
const NO_FACTS: ReadonlySet<string> = new Set([
  'slug',
  'sources',
  'verified',
  'added',
  'aliases',
  'compareWith',
  'draft',
  'alsoIn',
  'category',
]);

/** A list of facts that have a source of their own, which a record writes beside the value. */
export function ownSourcesField(tool: FieldSchema, categories: readonly Category[]): FormField {
  const facts = propertiesOf(tool)
    .filter(([, schema]) => isFact(schema))
    .map(([key]) => ({ label: labelOf(key), value: key }));
  const specs = new Map(categories.flatMap((category) => category.specs.map(({ key, label }) => [key, label])));
  const options = [...facts, ...[...specs].map(([key, label]) => ({ label: `Spec: ${label}`, value: `specs.${key}` }))];
  return {
    name: 'ownSources',
    label: 'Facts with a source of their own',
    label_singular: 'Source of one fact',
    widget: 'list',
    required: false,
    collapsed: 'auto',
    summary: '{{fact}}: {{source}}',
    hint: 'For a fact that none of the sources above covers.',
    fields: [
      { name: 'fact', label: 'Fact', widget: 'select', required: true, options },
      { name: 'source', label: 'Source', widget: 'string', required: true, type: 'url', hint: 'Page the fact was read on.' },
      {
        name: 'verified',
        label: 'Verified',
        widget: 'datetime',
        type: 'date',
        format: 'YYYY-MM-DD',
        required: false,
        hint: 'Day the fact was last checked.',
      },
    ],
  };
}

function exampleLicense(tools: Catalog['tools']): string {
  return tools.find(({ license }) => license !== undefined && license !== 'Proprietary')?.license ?? 'MIT';
}
