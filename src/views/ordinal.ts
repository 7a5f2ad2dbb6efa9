const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** A place in an order: *1st*, *2nd*, *11th*. */
export function wordOrdinal(place: number): string {
  return `${place}${ENDS[rules.select(place)] ?? 'th'}`;
}
