import type { z } from 'zod';
import { showValue } from '#src/catalog/diagnostics/show-value.ts';
import { findFieldFault } from '../new/field-fault.ts';
import type { Values } from './form-values.ts';

/** Lists what the check would say of a record's keys, a sentence or two each. */
export function findRecordFaults(schema: z.ZodObject, record: Values): readonly string[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const value = record[key];
    if (value === undefined) return (field as z.ZodType).safeParse(undefined).success ? [] : [`The key ${showValue(key)} is missing.`];
    return findFieldFault(field as z.ZodType, key, value) ?? [];
  });
}
