const LAST_LEVEL = 6;

/**
 * Gives each heading of a body, in order, the level it is shown at: the first ones at `top`, each deeper one a single level below the heading
 * it stands under. A body that starts with `#` and one that starts with `##` come out the same.
 */
export function headingLevels(top: number): (written: number) => number {
  /** Levels, as written, of the headings that the current one stands under. */
  const open: number[] = [];
  return (written) => {
    const level = Math.max(2, written);
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(top + open.length - 1, LAST_LEVEL);
  };
}
