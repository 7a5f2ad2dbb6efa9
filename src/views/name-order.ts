import { byCodeUnit } from '#src/catalog/catalog.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Compares two texts as a reader looks them up, `9` before `10`; the same on every machine. */
export function textOrder(one: string, other: string): number {
  return collator.compare(one, other) || byCodeUnit(one, other);
}

/** Compares two records as a reader looks them up: by name, `Tool 9` before `Tool 10`, level names by slug. */
export function byName(one: Named, other: Named): number {
  return collator.compare(one.name, other.name) || byCodeUnit(one.slug, other.slug);
}

interface Named {
  readonly name: string;
  readonly slug: string;
}
