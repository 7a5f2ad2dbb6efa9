import type { FieldSchema } from './field-schema.ts';
import { propertiesOf, shortForm } from './field-schema.ts';
import type { FormField, FormOption } from './form-config.ts';

/** Fields that are made otherwise than their schema says, by their path: `sources.covers`; `null` leaves one out. */
export type FieldChanges = Readonly<Record<string, Partial<FormField> | null>>;

/** A field of a record: its key, whether it must be there, and where it stands, as `FieldChanges` name it. */
interface Place {
  readonly key: string;
  readonly path: string;
  readonly isRequired: boolean;
  readonly changes: FieldChanges;
}

/** Makes the fields of a form out of a record's JSON Schema: labels from keys, hints from descriptions, rules from patterns. */
export function makeFields(schema: FieldSchema, changes: FieldChanges, within = ''): readonly FormField[] {
  return propertiesOf(schema).flatMap(([key, property]) => {
    const path = within === '' ? key : `${within}.${key}`;
    const change = changes[path];
    if (change === null) return [];
    const isRequired = schema.required?.includes(key) ?? false;
    return [changeField(makeField(shortForm(property), { key, path, isRequired, changes }), change)];
  });
}

/** Puts a change in the place of what the schema made; with a widget of its own, a field has no other rules than its own. */
function changeField(field: FormField, change: Partial<FormField> | undefined): FormField {
  if (change === undefined) return field;
  if (change.widget === undefined) return { ...field, ...change, widget: field.widget };
  const { name, label, required, hint, fields } = field;
  if (change.widget === 'hidden') return { name, ...change } as FormField;
  return {
    name,
    label,
    required,
    ...(hint !== undefined && { hint }),
    ...(fields !== undefined && { fields }),
    ...change,
    widget: change.widget,
  };
}

/** What a key is called in the form: *Best for* of `bestFor`. */
export function labelOf(key: string): string {
  if (key === 'url') return 'URL';
  const words = key.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function makeField(schema: FieldSchema, place: Place): FormField {
  const { key, isRequired } = place;
  const base = {
    name: key,
    label: labelOf(key),
    required: isRequired,
    ...(schema.description !== undefined && { hint: schema.description }),
    ...(isText(schema.default) && { default: schema.default }),
  };
  if (schema.enum) return { ...base, widget: 'select', options: schema.enum.filter(isText).map(plainOption) };
  if (schema.anyOf?.some(({ type }) => type === 'number')) return { ...base, widget: 'string', pattern: numberOrWord(schema) };
  if (schema.format === 'date') return { ...base, ...DAY };
  if (schema.type === 'integer' || schema.type === 'number') return { ...base, widget: 'number', ...boundsOf(schema) };
  if (schema.type === 'boolean') return { ...base, ...makeSwitch(schema) };
  if (schema.type === 'array') return { ...base, ...makeList(schema.items ?? {}, place) };
  if (schema.type === 'object')
    return { ...base, widget: 'object', collapsed: false, fields: makeFields(schema, place.changes, place.path) };
  return { ...base, widget: 'string', ...textRules(schema) };
}

/** How a day is asked for, and written. */
export const DAY = { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' } as const;

/** A choice of yes and no that may be left open, where a tick could not be. */
export const YES_OR_NO: readonly FormOption[] = [
  { label: 'Yes', value: true },
  { label: 'No', value: false },
];

function makeSwitch(schema: FieldSchema): Partial<FormField> & { readonly widget: string } {
  if (typeof schema.default === 'boolean') return { widget: 'boolean', default: schema.default };
  return { widget: 'select', options: YES_OR_NO };
}

function makeList(items: FieldSchema, { key, path, changes }: Place): Partial<FormField> & { readonly widget: string } {
  if (items.type !== 'object') {
    return { widget: 'list', label_singular: 'Line', ...(items.pattern !== undefined && { field: plainItem(items) }) };
  }
  return { widget: 'list', label_singular: singular(key), collapsed: 'auto', fields: makeFields(items, changes, path) };
}

function plainItem(items: FieldSchema): FormField {
  return { name: 'item', label: 'Line', widget: 'string', required: true, ...textRules(items) };
}

/** What the button adds to a list: *source* to `sources`. */
function singular(key: string): string {
  if (key === 'history') return 'Entry';
  return labelOf(key).replace(/s$/, '');
}

function textRules(schema: FieldSchema): Partial<FormField> {
  const { maxLength, pattern, patternErrorMessage = 'Not in the form that is asked for.' } = schema;
  return {
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern !== undefined && { pattern: [pattern, patternErrorMessage] }),
  };
}

function boundsOf({ type, minimum, maximum }: FieldSchema): Partial<FormField> {
  return {
    // Sveltia CMS would cut what lies behind the point off an integer, and say nothing.
    value_type: 'float',
    ...(type === 'integer' && { pattern: ['^-?\\d+$', 'Expected a whole number.'] }),
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
  };
}

function numberOrWord({ anyOf = [] }: FieldSchema): readonly [string, string] {
  const words = anyOf.map((option) => option.const).filter(isText);
  return [`^(?:\\d+(?:\\.\\d+)?|${words.join('|')})$`, `Expected a number such as 12.5${words.map((word) => `, or ${word}`).join('')}.`];
}

function plainOption(value: string): FormOption {
  return { label: value, value };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
