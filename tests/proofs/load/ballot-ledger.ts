/** What a voter sent about one subject. */
interface Attempt {
  readonly choice: string | null;
  readonly begun: number;
  /** When it was answered, or was known to be lost. */
  ended: number;
  isAcknowledged: boolean;
}

/** What was sent and what was acknowledged of one voter's ballots, by subject. */
export interface BallotLedger {
  /** Notes that a choice is being sent; gives what notes how that ended. */
  begin(subject: string, choice: string | null): (isAcknowledged: boolean) => void;
  /** Every choice that may stand now; `null` is none. */
  possible(subject: string): ReadonlySet<string | null>;
  subjects(): readonly string[];
}

/** Ticks with every beginning and end, of all voters. */
let clock = 0;

/**
 * Makes an empty ledger. Of a subject, each choice may stand that was not followed by an acknowledged one: what was acknowledged before another
 * began must not come back, what was sent at the same time may have come in either order, and what was not acknowledged may have been kept or not.
 */
export function makeBallotLedger(): BallotLedger {
  const attempts = new Map<string, Attempt[]>();
  const NOTHING: Attempt = { choice: null, begun: -1, ended: -1, isAcknowledged: true };
  const of = (subject: string): readonly Attempt[] => attempts.get(subject) ?? [NOTHING];
  const standing = (all: readonly Attempt[]): Attempt[] =>
    all.filter(({ ended }) => !all.some((other) => other.isAcknowledged && other.begun > ended));
  return {
    begin(subject, choice) {
      const attempt: Attempt = { choice, begun: (clock += 1), ended: Infinity, isAcknowledged: false };
      attempts.set(subject, [...of(subject), attempt]);
      return (isAcknowledged) => {
        attempt.ended = clock += 1;
        attempt.isAcknowledged = isAcknowledged;
        attempts.set(subject, standing(of(subject)));
      };
    },
    possible: (subject) => new Set(standing(of(subject)).map(({ choice }) => choice)),
    subjects: () => [...attempts.keys()],
  };
}
