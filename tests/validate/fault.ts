/** One thing wrong with a built site. */
export interface Fault {
  /** What is wrong, alike for all places that have it. */
  readonly sentence: string;
  /** Address of a page or file, from the root of the site. */
  readonly place: string;
}

/** Says each fault once, with the number of its places and the first of them: a fault of the shell is on all pages. */
export function describeFaults(faults: readonly Fault[]): readonly string[] {
  return [...Map.groupBy(faults, ({ sentence }) => sentence)].map(([sentence, found]) => {
    const count = found.length === 1 ? '' : `${found.length} times, one of them at `;
    return `${sentence}\n  ${count}${found[0]?.place ?? ''}`;
  });
}

/** Prints faults and a last line that counts them; tells whether there are none. */
export function reportFaults(faults: readonly Fault[], checked: string): boolean {
  for (const text of describeFaults(faults)) console.error(text);
  console.log(`${checked}, ${faults.length} faults.`);
  return faults.length === 0;
}
