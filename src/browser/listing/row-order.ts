import type { Row } from './row.ts';

type Placed = Pick<Row, 'places'>;

/** Sorts rows by their places in one order of the form. */
export function byPlace<Any extends Placed>(rows: readonly Any[], order: number): readonly Any[] {
  return rows.toSorted((one, other) => (one.places[order] ?? 0) - (other.places[order] ?? 0));
}

/** Sorts rows by a score, highest first, those without one last; level rows keep the order in which they stood at first. */
export function byScore<Any extends Placed>(rows: readonly Any[], scoreOf: (row: Any) => number | null): readonly Any[] {
  const scores = new Map(rows.map((row) => [row, scoreOf(row) ?? -1]));
  return byPlace(rows, 0).toSorted((one, other) => (scores.get(other) ?? -1) - (scores.get(one) ?? -1));
}
