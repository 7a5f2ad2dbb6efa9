import type { Category, Spec } from '#src/catalog/schema/category.ts';
import type { FormField } from './form-config.ts';
import { DAY, YES_OR_NO } from './schema-fields.ts';
import { specsFieldName } from './spec-field-name.ts';

/** Makes the fields of a tool's specs: for every category that names some, a group of them that a tool on that shelf opens. */
export function specFields(categories: readonly Category[]): readonly FormField[] {
  return categories
    .filter(({ specs }) => specs.length > 0)
    .map(({ id, name, specs }) => ({
      name: specsFieldName(id),
      label: `Specs: ${name}`,
      widget: 'object',
      required: false,
      hint: 'Only for a tool that stands on this shelf. Leave out what no page says.',
      collapsed: 'auto',
      fields: specs.map(specField),
    }));
}

function specField(spec: Spec): FormField {
  const { key, label, help, unit } = spec;
  const hint = [help, unit === undefined ? undefined : `In ${unit}.`].filter((part) => part !== undefined).join(' ');
  return { name: key, label, required: false, ...(hint !== '' && { hint }), ...KINDS[spec.kind] };
}

const KINDS: Readonly<Record<Spec['kind'], Partial<FormField> & { readonly widget: string }>> = {
  number: { widget: 'number', value_type: 'float' },
  text: { widget: 'string', maxlength: 200 },
  boolean: { widget: 'select', options: YES_OR_NO },
  list: { widget: 'list' },
  date: DAY,
};
