import { byCodeUnit } from '#src/catalog/catalog.ts';

const nameOrder = new Intl.Collator('en', { numeric: true });

/** Compares two records as a reader looks them up: by name, `Tool 9` before `Tool 10`, level names by slug. */
export function byName(one: Named, other: Named): number {
  return nameOrder.compare(one.name, other.name) || byCodeUnit(one.slug, other.slug);
}

interface Named {
  readonly name: string;
  readonly slug: string;
}
