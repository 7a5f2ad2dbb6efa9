import type { SqlValue } from './database.ts';

/** Rows of one width as a statement takes them after `VALUES`: the places, and what stands at them. */
export interface ValueRows {
  readonly places: string;
  readonly values: readonly SqlValue[];
}

/**
 * Writes rows for a statement, numbered from `$1` on.
 * @example writeRows([['vote', 'alpha'], ['vote', 'beta']]).places // '($1, $2), ($3, $4)'
 */
export function writeRows(rows: readonly (readonly SqlValue[])[]): ValueRows {
  const width = rows[0]?.length ?? 0;
  const places = rows.map((row, index) => `(${row.map((_value, column) => `$${index * width + column + 1}`).join(', ')})`);
  return { places: places.join(', '), values: rows.flat() };
}
