/** A table that a backup holds. */
export interface KeptTable {
  readonly name: string;
  /** What its rows are called. */
  readonly noun: readonly [one: string, several: string];
  /** Number of the step of the schema that brought it. */
  readonly since: number;
  /** Columns of the primary key, in whose order rows are read, and the others after them. */
  readonly key: readonly string[];
  readonly others: readonly string[];
}

/**
 * The tables of a backup. Left out is what lives for a day at most: salts, which must not outlive their day, spent challenges and the counters
 * of limits.
 */
export const KEPT_TABLES: readonly KeptTable[] = [
  { name: 'ballots', noun: ['ballot', 'ballots'], since: 1, key: ['voter', 'kind', 'slug'], others: ['choice', 'cast_at', 'held_until'] },
  { name: 'tallies', noun: ['tally', 'tallies'], since: 1, key: ['kind', 'slug', 'choice'], others: ['count'] },
  { name: 'holds', noun: ['line of the log', 'lines of the log'], since: 1, key: ['id'], others: ['at', 'network', 'reason'] },
  {
    name: 'subscribers',
    noun: ['subscriber', 'subscribers'],
    since: 2,
    key: ['id'],
    others: ['address', 'address_key', 'asked_at', 'mailed_at', 'expires_at', 'confirmed_at'],
  },
  { name: 'confirm_tokens', noun: ['confirm link', 'confirm links'], since: 2, key: ['hash'], others: ['subscriber', 'expires_at'] },
  {
    name: 'outbox',
    noun: ['mail of the outbox', 'mails of the outbox'],
    since: 3,
    key: ['issue', 'subscriber'],
    others: ['state', 'due_at', 'attempts', 'settled_at', 'fault', 'subject', 'html', 'text', 'headers'],
  },
];

/** All columns of a table, in the order of a backup. */
export function columnsOf({ key, others }: KeptTable): readonly string[] {
  return [...key, ...others];
}
