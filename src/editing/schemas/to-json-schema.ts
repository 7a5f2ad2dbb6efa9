import { z } from 'zod';
import { describeExpected } from '#src/catalog/reading/validation/expectation.ts';
import { addressKinds } from '#src/catalog/schema/address.ts';
import type { JsonSchema } from './json-schema.ts';

/** What a file may hold by a zod schema, as JSON Schema of draft 2020-12. */
export function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', override }) as JsonSchema;
}

interface Made {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}

function override({ zodSchema, jsonSchema }: Made): void {
  // Addresses are what browsers take for one (the URL Standard), which is more than the format `uri` (RFC 3986) lets through.
  const address = addressKinds.get(zodSchema);
  if (address !== undefined) {
    delete jsonSchema.format;
    jsonSchema.pattern = address.pattern;
  }
  // That keys are text goes without saying, and an editor would offer a key called `property`.
  if (zodSchema instanceof z.ZodRecord) delete jsonSchema.propertyNames;
  // A whole number without a bound of its own is given those of the safe integers, which say nothing to an editor.
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.pattern !== undefined) jsonSchema['patternErrorMessage'] ??= `Expected ${describeExpected(zodSchema)}.`;
}
