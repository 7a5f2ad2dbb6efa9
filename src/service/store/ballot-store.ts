/** What a ballot is about: a vote on a tool, or a pick between two. */
export type BallotKind = 'vote' | 'pick';

/** What can be said of each kind. */
export const CHOICES: Readonly<Record<BallotKind, readonly string[]>> = { vote: ['ship', 'skip'], pick: ['a', 'b', 'neither'] };

/** What a ballot names: a tool by its slug, a pair by its own. */
export interface Subject {
  readonly kind: BallotKind;
  readonly slug: string;
}

/** What one voter says of one subject; a later ballot takes the place of an earlier one. */
export interface Ballot extends Subject {
  /** Keyed hash of the voter's id. */
  readonly voter: string;
  /** `ship` or `skip` of a vote; `a`, `b` or `neither` of a pick; `null` takes an earlier ballot back. */
  readonly choice: string | null;
  /** When it was cast, in milliseconds since 1970. */
  readonly castAt: number;
  /** Until when it is left out of the shown counts, in milliseconds since 1970; `null` for a ballot that counts at once. */
  readonly heldUntil: number | null;
}

/** Until when a ballot is held back, as it is kept: `null` too when that was over as it was cast. */
export function holdOf({ heldUntil, castAt }: Ballot): number | null {
  return heldUntil !== null && heldUntil > castAt ? heldUntil : null;
}

/** Shown counts of a subject, by choice; one without ballots has 0. */
export type Counts = Readonly<Record<string, number>>;

/** Shown counts of one subject. */
export interface SubjectCounts extends Subject {
  readonly counts: Counts;
}

/** A subject that has got another name. */
export interface Renaming {
  readonly from: Subject;
  readonly to: Subject;
  /** Whether the sides of a pair have changed places. */
  readonly isSwapped: boolean;
}

/** Keeps ballots, and counts them exactly. */
export interface BallotStore {
  /**
   * Takes ballots in one transaction, and gives the counts of each one's subject after all of them. Of two ballots by one voter the later cast
   * stays, and of two from the same moment the one that came later: one that is late, as it was tried again, takes no newer one's place. A
   * ballot whose time of being held back is over as it is cast counts at once.
   */
  castBallots(ballots: readonly Ballot[]): Promise<readonly Counts[]>;
  /** Shown counts of every subject that has any. */
  readCounts(): Promise<readonly SubjectCounts[]>;
  /** What a voter has said, held back or not. */
  readBallotsOf(voter: string): Promise<readonly (Subject & { readonly choice: string })[]>;
  /** Every tool and pair that anybody has said something of, held back or not. */
  readSubjects(): Promise<readonly Subject[]>;
  /** Lets ballots count whose time of being held back is over; tells how many. */
  releaseHeld(now: number): Promise<number>;
  /** Number of ballots that are held back. */
  countHeld(): Promise<number>;
  /** Forgets all that a voter has said; tells how many ballots those were. */
  eraseVoter(voter: string): Promise<number>;
  /**
   * Moves the ballots of tools and pairs to their new names, while others go on casting; where a voter has said something of both, the later
   * ballot stays. No new name is a former one of the same call.
   */
  renameSubjects(renamings: readonly Renaming[]): Promise<void>;
}
