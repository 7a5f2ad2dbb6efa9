import type { z } from 'zod';
import type { Fault } from '../fault.ts';
import { offsetOfKey, type Tree } from '../yaml/tree.ts';
import { describeIssues } from './describe-issues.ts';
import { findUnsafeValues } from './unsafe-values.ts';
import { findUnwrittenValues } from './unwritten-words.ts';

/** A record held against its schema. */
export interface Validated<Value> {
  /** The keys that are as they should be, so that cross-checks find their faults in the same run. */
  readonly value: Partial<Value>;
  /** The whole record, when all keys are. */
  readonly complete: Value | null;
  readonly faults: readonly Fault[];
}

/** Holds a parsed record against its schema. */
export function validate<Schema extends z.ZodObject>(schema: Schema, tree: Tree): Validated<z.output<Schema>> {
  if (tree.entries === undefined && tree.value !== null) {
    const message = 'The record is not a list of keys and values.';
    return {
      value: {},
      complete: null,
      faults: [{ code: 'not-a-mapping', offset: tree.offset, message, mend: 'Write each key on its own line: `key: value`.' }],
    };
  }
  const keyed = { ...tree, value: tree.value ?? {}, entries: tree.entries ?? new Map() };
  const subject = { schema, tree: keyed };
  const result = schema.safeParse(keyed.value);
  const issues = result.error?.issues ?? [];
  // What stands in for a value is no fault of its form as well.
  const unwritten = findUnwrittenValues(keyed);
  const stoodIn = new Set(unwritten.map(({ offset }) => offset));
  const issued = describeIssues(issues, subject).filter(({ offset }) => !stoodIn.has(offset));
  const faults = [...findProtoKeys(tree), ...issued, ...unwritten];
  const unsafe = findUnsafeValues(subject);
  if (result.success && faults.length === 0 && unsafe.length === 0) return { value: result.data, complete: result.data, faults };
  const broken = new Set([...listBrokenKeys(issues), ...unsafe.map(({ top }) => top)]);
  // One fault for each value: what the schema says of it is the one that says more.
  const faulty = new Set(faults.map(({ offset }) => offset));
  return {
    value: parseRest(schema, keyed.value, broken),
    complete: null,
    faults: [...faults, ...unsafe.filter(({ offset }) => !faulty.has(offset)).map(({ top: _top, ...fault }) => fault)],
  };
}

/** Gives the top keys that issues concern. */
function listBrokenKeys(issues: readonly z.core.$ZodIssue[]): readonly (PropertyKey | undefined)[] {
  return issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [issue.path[0]]));
}

/** Parses what is left of a record without the top keys that are broken. */
function parseRest<Schema extends z.ZodObject>(
  schema: Schema,
  value: object,
  broken: ReadonlySet<PropertyKey | undefined>,
): Partial<z.output<Schema>> {
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !broken.has(key)));
  const result = schema.partial().safeParse(rest);
  // The output of `schema.partial()` is this type, which the compiler cannot see through the generic.
  return result.success ? (result.data as Partial<z.output<Schema>>) : {};
}

/** Finds keys `__proto__` in mappings whose keys are free (specs, votes): zod drops them there without a word. */
function findProtoKeys(tree: Tree, isFree = false): Fault[] {
  const here = tree.entries?.has('__proto__') === true && isFree;
  const fault: Fault = { code: 'unknown-key', offset: offsetOfKey(tree, ['__proto__']), message: 'There is no key called `__proto__`.' };
  const within = [...(tree.entries ?? [])].flatMap(([key, entry]) => findProtoKeys(entry.tree, FREE_MAPPINGS.has(key)));
  return here ? [fault, ...within] : within;
}

const FREE_MAPPINGS: ReadonlySet<string> = new Set(['specs', 'tools', 'pairs']);
