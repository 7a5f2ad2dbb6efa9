/** What stands in one field of the picker. */
export interface Answer {
  /** The tool that is chosen; empty for none. */
  readonly slug: string;
  /** What is shown or was typed. */
  readonly text: string;
}

/** What is wrong with the two fields, a sentence for each that has a fault. */
export type Faults = Readonly<Record<'a' | 'b', string | null>>;

/** Says what keeps two answers from being compared. */
export function findFaults(a: Answer, b: Answer): Faults {
  const isSame = a.slug !== '' && a.slug === b.slug;
  return { a: findFault(a), b: isSame ? 'Pick two different tools.' : findFault(b) };
}

function findFault({ slug, text }: Answer): string | null {
  if (slug !== '') return null;
  return text === '' ? 'Pick a tool.' : `No tool is called “${text}”. Pick one from the list.`;
}
