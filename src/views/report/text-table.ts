/** Lays cells in columns two spaces apart, each as wide as its widest cell; the last is not filled up. */
export function layTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>((widest, row) => row.map((cell, place) => Math.max(widest[place] ?? 0, cell.length)), []);
  return rows.map((row) => row.map((cell, place) => (place === row.length - 1 ? cell : cell.padEnd(widths[place] ?? 0))).join('  '));
}
