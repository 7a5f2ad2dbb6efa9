import { readFileSync } from 'node:fs';

/** What schema.org says of a type. */
export interface VocabularyType {
  /** Every property it may have, those of the types that it is a kind of included. */
  readonly properties: ReadonlySet<string>;
  /** The types that it is a kind of, all the way up. */
  readonly ancestors: readonly string[];
}

/** The types of schema.org by name. */
export type Vocabulary = ReadonlyMap<string, VocabularyType>;

/** One interface of schema-dts: `interface OfferBase extends IntangibleBase {`, then a property a line. */
const INTERFACE = /^(?:export )?interface (\w+) extends (.+?) \{\n([\s\S]*?)^\}/gm;
const PROPERTY = /^ {4}"?(\w+)"?\?:/gm;

/**
 * Reads schema.org's vocabulary from the types of schema-dts, which are generated from it. They hold the code to it that writes structured
 * data; this holds what was built to it, where no type says what a value was meant to be.
 */
export function readVocabulary(): Vocabulary {
  const source = readFileSync(new URL(import.meta.resolve('schema-dts').replace(/\.js$/, '.d.ts')), 'utf8');
  const interfaces = new Map(
    [...source.matchAll(INTERFACE)].map(([, name = '', bases = '', body = '']) => [name, { bases: bases.match(/\w+Base\b/g) ?? [], body }]),
  );
  /** An interface and all that it extends, each once. */
  const lineOf = (name: string): readonly string[] => [
    ...new Set([name, ...(interfaces.get(name)?.bases ?? []).flatMap((base) => lineOf(base))]),
  ];
  const types = [...interfaces].flatMap(([name, { body }]) => {
    // A type is an interface that says so; what types share stands in others.
    const type = /^ {4}"@type": "(\w+)"/m.exec(body)?.[1];
    if (type === undefined) return [];
    const line = lineOf(name);
    const properties = line.flatMap((one) =>
      [...(interfaces.get(one)?.body ?? '').matchAll(PROPERTY)].map(([, property = '']) => property),
    );
    const ancestors = line.map((one) => one.replace(/(?:Leaf|Base)$/, '')).filter((one) => one !== type);
    return [[type, { properties: new Set(properties), ancestors: [...new Set(ancestors)] }] as const];
  });
  return new Map(types);
}
