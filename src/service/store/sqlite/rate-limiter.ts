import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { RateRule } from '../admission-store.ts';

/** Counts in memory: one process serves from a SQLite file, and a start forgives. */
export function makeSqliteRateLimiter({ name, points, seconds }: RateRule): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
}
