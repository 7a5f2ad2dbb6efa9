import { z } from 'zod';
import { validate } from '#src/catalog/reading/validation/validate.ts';
import type { Tree } from '#src/catalog/reading/yaml/tree.ts';

/**
 * Holds one value against the schema of its field; gives what the check would say of it under the name that its question has, or `null`.
 * @example findFieldFault(toolSchema.shape.homepage, 'homepage', 'ollama.com')
 */
export function findFieldFault(schema: z.ZodType, name: string, value: unknown): string | null {
  const { faults } = validate(z.strictObject({ [name]: schema }), plant({ [name]: value }));
  const fault = faults.find(({ code }) => code !== 'unwritten');
  return fault === undefined ? null : [fault.message, ...(fault.mend === undefined ? [] : [fault.mend])].join(' ');
}

/** Makes of a value the tree that a file with it would give; its places are of no matter. */
function plant(value: unknown): Tree {
  if (Array.isArray(value)) return { value, offset: 0, items: value.map(plant) };
  if (typeof value !== 'object' || value === null) return { value, offset: 0 };
  const entries = Object.entries(value).map(([key, inner]) => [key, { keyOffset: 0, tree: plant(inner) }] as const);
  return { value, offset: 0, entries: new Map(entries) };
}
