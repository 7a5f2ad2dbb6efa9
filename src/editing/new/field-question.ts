import { z } from 'zod';
import { unwrap } from '#src/catalog/reading/validation/schema-steps.ts';
import { isoDate } from '#src/catalog/schema/fields.ts';
import { findFieldFault } from './field-fault.ts';
import type { Question } from './question.ts';

interface Field extends Partial<Omit<Question, 'flag' | 'fault'>> {
  readonly schema: z.ZodType;
  /** What a sentence calls it; the flag, when left out. */
  readonly called?: string;
}

/** Makes the question for one field of a record: its schema says what is wanted, and refuses what is not. */
export function fieldQuestion(flag: string, { schema, called = flag, ...rest }: Field): Question {
  return { flag, value: 'TEXT', help: describeField(schema), ...rest, fault: (text) => findFieldFault(schema, called, text) };
}

/** Makes the question for a day that is no later than the editor's own. */
export function dayQuestion(flag: string, rest: Partial<Omit<Question, 'flag' | 'fault'>> & { readonly help: string }): Question {
  return {
    flag,
    value: 'DAY',
    fallback: ({ day }) => day,
    isAsked: () => false,
    ...rest,
    fault: (text, { day }) => findFieldFault(isoDate, flag, text) ?? (text > day ? `The day ${text} lies in the future.` : null),
  };
}

/** Gives what the schema of a field says it is for. */
function describeField(schema: z.ZodType): string {
  const inner = unwrap(schema);
  return schema.description ?? (inner instanceof z.ZodType ? inner.description : undefined) ?? '';
}
