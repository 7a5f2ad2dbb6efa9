import { isSpecsField, specsFieldName } from '#src/views/admin/spec-field-name.ts';
import type { Values } from './form-values.ts';

/** The keys of every category's specs, by its id. */
export type SpecKeys = ReadonlyMap<string, readonly string[]>;

/** Moves a tool's specs into one field for each category: of those it stands on first, and what none names stays where it is. */
export function groupSpecs(values: Values, keys: SpecKeys): Values {
  const { specs, ...rest } = values;
  if (keys.size === 0 || typeof specs !== 'object' || specs === null) return values;
  const { category, alsoIn } = values;
  const shelves = [category, ...(Array.isArray(alsoIn) ? (alsoIn as unknown[]) : [])];
  const order = [...keys.keys()].toSorted((one, other) => placeOf(shelves, one) - placeOf(shelves, other));
  const groups: Record<string, Record<string, unknown>> = {};
  const others: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(specs)) {
    const owner = order.find((id) => keys.get(id)?.includes(key));
    if (owner === undefined) others[key] = value;
    else (groups[specsFieldName(owner)] ??= {})[key] = value;
  }
  return { ...rest, ...groups, ...(Object.keys(others).length > 0 && { specs: others }) };
}

/** Puts the specs of all categories together again. */
export function joinSpecs(values: Values): Values {
  const rest = Object.entries(values).filter(([key]) => key !== 'specs' && !isSpecsField(key));
  const groups = Object.entries(values).filter(([key]) => isSpecsField(key) || key === 'specs');
  const given = groups.map(([, group]) => group).filter((group): group is Values => typeof group === 'object' && group !== null);
  if (!groups.some(([key]) => isSpecsField(key))) return values;
  return { ...Object.fromEntries(rest), specs: Object.assign({}, ...given) as Values };
}

function placeOf(shelves: readonly unknown[], id: string): number {
  const place = shelves.indexOf(id);
  return place === -1 ? shelves.length : place;
}
