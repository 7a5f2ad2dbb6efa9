import type { Spec } from '#src/catalog/schema/category.ts';
import type { SpecValue } from '#src/catalog/schema/tool.ts';
import { wordDate, wordNumber } from './wording.ts';

/** Words a spec's value, with its unit. */
export function wordSpec(spec: Spec, value: SpecValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return spec.unit ? `${wordNumber(value)} ${spec.unit}` : wordNumber(value);
  if (typeof value === 'string') return spec.kind === 'date' ? wordDate(value) : value;
  return value.join(', ');
}

/** Words a spec's value within a sentence: *yes* and *no* lose their capitals, names keep theirs. */
export function wordSpecInside(spec: Spec, value: SpecValue): string {
  const words = wordSpec(spec, value);
  return typeof value === 'boolean' ? words.toLowerCase() : words;
}
