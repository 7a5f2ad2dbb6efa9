import { z } from 'zod';
import { treeAt, type Path, type Tree } from '../yaml/tree.ts';

type Schema = z.core.$ZodType;

/** A record and the schema it is held against. */
export interface Subject {
  readonly schema: Schema;
  readonly tree: Tree;
}

/** Takes `optional`, `default` and `prefault` off a schema. */
export function unwrap(schema: Schema): Schema {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapper ? unwrap(schema.unwrap()) : schema;
}

/** Gives the options of a union, those of unions within it included; of any other schema, itself. */
export function flattenUnion(wrapped: Schema): readonly Schema[] {
  const schema = unwrap(wrapped);
  return schema instanceof z.ZodUnion ? schema.options.flatMap((option) => flattenUnion(option)) : [schema];
}

/** Finds the schema that a record's schema holds at a path; within a union, the option for the kind of value that stands there. */
export function schemaAt(root: Schema, path: Path, tree: Tree): Schema | undefined {
  return path.reduce<Schema | undefined>((schema, step, index) => {
    if (schema === undefined) return undefined;
    const value = treeAt(tree, path.slice(0, index))?.value;
    return childSchema(optionFor(schema, value) ?? schema, step);
  }, root);
}

/** Picks the one option of a union that takes this kind of value (number, text, list, mapping …). */
export function optionFor(schema: Schema, value: unknown): Schema | undefined {
  const fitting = flattenUnion(schema).filter((option) => kindOfSchema(option) === kindOfValue(value));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function childSchema(wrapped: Schema, step: PropertyKey): Schema | undefined {
  const schema = unwrap(wrapped);
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, step) ? (schema.shape as Readonly<Record<string, Schema>>)[String(step)] : undefined;
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodRecord ? schema.valueType : undefined;
}

function kindOfSchema(schema: Schema): string {
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord ? 'object' : 'string';
}

function kindOfValue(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}
