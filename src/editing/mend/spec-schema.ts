import { z } from 'zod';
import type { Path } from '#src/catalog/reading/yaml/tree.ts';
import type { SpecKind } from '#src/catalog/schema/category.ts';
import { fact, isoDate, line } from '#src/catalog/schema/fields.ts';
import type { Surroundings } from './known-names.ts';

/** What a spec of each kind may hold, short or long: narrower than the tool's schema, which knows no kinds. */
const SCHEMAS: Readonly<Record<SpecKind, z.ZodType>> = {
  number: fact(z.number()),
  text: fact(line(200)),
  boolean: fact(z.boolean()),
  list: fact(z.array(line(80)).min(1)),
  date: fact(isoDate),
};

/** Gives the schema of the spec at a path of a tool, by the kind that its category names; `undefined` anywhere else. */
export function specSchemaAt(path: Path, { at, specs }: Surroundings): z.ZodType | undefined {
  if (at.kind !== 'tool' || path.length !== 2 || path[0] !== 'specs') return undefined;
  const spec = specs.find(({ key }) => key === path[1]);
  // Without a category that names it, what a spec should be is not known.
  return spec === undefined ? z.never() : SCHEMAS[spec.kind];
}
