import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** How often something may be done, counted by key. */
export interface RateRule {
  /** Name of the rule, which keeps its keys apart from those of others. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** What was held back or turned away. */
export interface HoldEntry {
  /** Hour in which that was, in milliseconds since 1970. */
  readonly at: number;
  /** Keyed hash of the network, under the salt of its day. */
  readonly network: string;
  readonly reason: 'fresh-voters' | 'rate' | 'challenge';
}

/** Keeps what decides who gets in. */
export interface AdmissionStore {
  /** Counts by the rule: in memory where one process serves, in the database where several may. */
  makeRateLimiter(rule: RateRule): RateLimiterAbstract;
  /** Spends a solved challenge; `false` when it was spent before. It is remembered until it would have expired, in milliseconds since 1970. */
  spendChallenge(id: string, expiresAt: number): Promise<boolean>;
  /** Gives the salt of a day (YYYY-MM-DD), the same for every process, and forgets those of earlier days. */
  keepDaySalt(day: string, make: () => string): Promise<string>;
  logHold(entry: HoldEntry): Promise<void>;
  /** Number of entries since a moment, by reason. */
  countHolds(since: number): Promise<Readonly<Record<string, number>>>;
  /** Forgets what has expired: spent challenges, entries of the log before `logFrom`, counters of limits, salts of earlier days. */
  forgetExpired(now: number, logFrom: number): Promise<void>;
}
