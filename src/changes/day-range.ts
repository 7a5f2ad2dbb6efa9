/** Days from one to another, both included, as YYYY-MM-DD. */
export interface DayRange {
  readonly since: string;
  readonly until: string;
}

/** Tells whether a day lies in a range. */
export function isWithin({ since, until }: DayRange, day: string): boolean {
  return since <= day && day <= until;
}
