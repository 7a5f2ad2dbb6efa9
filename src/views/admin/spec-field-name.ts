import type { FormConfig, FormField } from './form-config.ts';

const START = 'specs-';

/** Name of the field that holds a tool's specs of one category. */
export function specsFieldName(category: string): string {
  return START + category;
}

/** Tells whether a field holds a tool's specs of one category. */
export function isSpecsField(name: string): boolean {
  return name.startsWith(START);
}

/** Reads out of a form's settings which specs each category names. */
export function specKeysOf({ collections }: FormConfig): ReadonlyMap<string, readonly string[]> {
  const fields = collections.flatMap(({ fields: all }) => (all ?? []) as readonly FormField[]).filter(({ name }) => isSpecsField(name));
  return new Map(fields.map(({ name, fields: specs = [] }) => [name.slice(START.length), specs.map(({ name: key }) => key)]));
}
