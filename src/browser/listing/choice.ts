/** A value asked for under a facet. */
export interface Filter {
  readonly facet: string;
  readonly value: string;
}

/** What a reader asks of a list. */
export interface Choice {
  /** In the order of the form; the same value never twice. */
  readonly filters: readonly Filter[];
  readonly order: string;
}

/** What a list offers. */
export interface Offer {
  /** In the order of the form: the values of each facet, and how many of them may be asked for at once. */
  readonly facets: ReadonlyMap<string, { readonly values: ReadonlySet<string>; readonly most: number }>;
  /** The first stands unless another is asked for. */
  readonly orders: readonly string[];
}

const ORDER = 'sort';

/** Reads a choice from an address; what the list does not offer (any more) counts as not asked for. */
export function readChoice(query: URLSearchParams, { facets, orders }: Offer): Choice {
  const filters = [...facets].flatMap(([facet, { values, most }]) => {
    const known = query.getAll(facet).filter((value) => values.has(value));
    return [...new Set(known)].slice(0, most).map((value) => ({ facet, value }));
  });
  const order = query.get(ORDER) ?? '';
  return { filters, order: orders.includes(order) ? order : (orders[0] ?? '') };
}

/** The address of a choice: what others keep in the address stays, and what is asked for by nobody is not said. */
export function writeChoice(query: URLSearchParams, { facets, orders }: Offer, { filters, order }: Choice): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const facet of [...facets.keys(), ORDER]) written.delete(facet);
  for (const { facet, value } of filters) written.append(facet, value);
  if (order !== orders[0]) written.set(ORDER, order);
  return written;
}
