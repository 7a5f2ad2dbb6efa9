/** The blocks of letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Keeps a name from turning round the words and numbers next to it in a sentence that is plain text, where no `bdi` can (Unicode Standard
 * Annex 9, isolates). Names from left to right stay as they are.
 */
export function isolateName(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
