/** A value that may be chosen. */
export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
}

/** A question with known answers. */
export interface ChoiceAsked {
  readonly message: string;
  readonly choices: readonly Choice[];
  /** What is chosen when nothing is moved. */
  readonly initial?: string | undefined;
  /** Whether nothing may be chosen, which gives an empty text. */
  readonly isOptional?: boolean;
  /** Says what is wrong with a text that is none of the choices; none other is taken when left out. */
  readonly fault?: ((text: string) => string | null) | undefined;
}

/**
 * Finds the choices that a typed text is for, the likeliest first: Enter takes that one. Where other values are taken, a text that may
 * be one stands among them: before what it is only the start of where several are chosen, since there it is a whole word most often.
 */
export function findChoices({ choices, fault }: ChoiceAsked, typed: string, isMultiple = false): readonly Choice[] {
  if (typed === '') return choices;
  const ranked = choices
    .map((choice) => ({ choice, rank: rankChoice(choice, typed) }))
    .filter(({ choice, rank }) => choice.value !== '' && Number.isFinite(rank))
    .toSorted((one, other) => one.rank - other.rank);
  const found = ranked.map(({ choice }) => choice);
  const best = ranked[0]?.rank ?? Number.POSITIVE_INFINITY;
  if (best === 0 || fault === undefined || fault(typed) !== null) return found;
  const fresh = { value: typed, hint: 'new' };
  return isMultiple || best > 2 ? [fresh, ...found] : [...found, fresh];
}

/** Says why a text that was typed finds nothing. */
export function describeUnfound({ fault }: ChoiceAsked, typed: string): string {
  return fault?.(typed) ?? `Nothing here matches \`${typed}\`: type something else, or remove it to see all.`;
}

/** Tells how well a choice fits: 0 in whole, 1 at its start, 2 within, 3 in its hint; Infinity for not at all. */
function rankChoice({ value, label = value, hint = '' }: Choice, typed: string): number {
  const [wanted, ...texts] = [typed, value, label].map((text) => text.toLowerCase()) as [string, string, string];
  if (texts.includes(wanted)) return 0;
  if (texts.some((text) => text.startsWith(wanted))) return 1;
  if (texts.some((text) => text.includes(wanted))) return 2;
  return hint.toLowerCase().includes(wanted) ? 3 : Number.POSITIVE_INFINITY;
}
