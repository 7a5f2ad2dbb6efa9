import type { Catalog } from '#src/catalog/catalog.ts';
import type { Records } from '#src/catalog/reading/records.ts';
import { knownIds } from '#src/catalog/reading/records.ts';
import type { Spec } from '#src/catalog/schema/category.ts';

/** Something that records name by its id or slug. */
export interface KnownRecord {
  readonly id: string;
  /** What it is called and what it is for, to choose it by. */
  readonly description: string;
}

/** A category, with the specs that its tools may give. */
export interface KnownCategory extends KnownRecord {
  /** `null` while its record is faulty: it may name any spec. */
  readonly specs: readonly Spec[] | null;
}

/** Values that only the content knows, by what they are; each list in the order of ids or letters. */
export interface KnownValues {
  readonly categories: readonly KnownCategory[];
  readonly personas: readonly KnownRecord[];
  readonly tools: readonly KnownRecord[];
  readonly tags: readonly string[];
  readonly platforms: readonly string[];
  readonly licenses: readonly string[];
  readonly makers: readonly string[];
}

/** Collects the values that a catalog knows. */
export function knownValuesOf({ categories, personas, tools }: Pick<Catalog, 'categories' | 'personas' | 'tools'>): KnownValues {
  return {
    categories: sortById(categories.map(({ id, name, summary, specs }) => ({ id, description: `${name}: ${summary}`, specs }))),
    personas: sortById(personas.map(({ id, name, focus }) => ({ id, description: `${name}: ${focus}` }))),
    tools: sortById(tools.map(({ slug, name, tagline }) => ({ id: slug, description: `${name}: ${tagline}` }))),
    tags: collect(tools.map(({ tags }) => tags)),
    platforms: collect(tools.map(({ platforms }) => platforms)),
    licenses: collect(tools.map(({ license }) => license)),
    makers: collect(tools.map(({ maker }) => maker)),
  };
}

/** Collects the same of records as they were read: in the middle of an edit, faults elsewhere take no known value away. */
export function knownValuesIn(records: Records): KnownValues {
  const categories = new Map(records.categories.map((record) => [record.id, record]));
  const personas = new Map(records.personas.map(({ id, value }) => [id, value]));
  const tools = new Map(records.tools.map(({ id, value }) => [id, value]));
  const facts = records.tools.map(({ value }) => value);
  return {
    categories: listKnown(records, 'category').map((id) => {
      const { value, complete = null } = categories.get(id) ?? {};
      return { id, description: describe(value?.name, value?.summary), specs: complete && (complete.specs ?? []) };
    }),
    personas: listKnown(records, 'persona').map((id) => ({ id, description: describe(personas.get(id)?.name, personas.get(id)?.focus) })),
    tools: listKnown(records, 'tool').map((id) => ({ id, description: describe(tools.get(id)?.name, tools.get(id)?.tagline) })),
    tags: collect(facts.map(({ tags }) => tags)),
    platforms: collect(facts.map(({ platforms }) => valueOf(platforms))),
    licenses: collect(facts.map(({ license }) => valueOf(license))),
    makers: collect(facts.map(({ maker }) => valueOf(maker))),
  };
}

function listKnown(records: Records, kind: 'category' | 'persona' | 'tool'): readonly string[] {
  return [...knownIds(records, kind)].sort();
}

function describe(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(': ');
}

function valueOf<Value extends string | readonly string[]>(fact: Value | { readonly value: Value } | undefined): Value | undefined {
  return typeof fact === 'object' && 'value' in fact ? fact.value : fact;
}

function sortById<Known extends KnownRecord>(records: readonly Known[]): readonly Known[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function collect(values: readonly (string | readonly string[] | undefined)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort();
}
