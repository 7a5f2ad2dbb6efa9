import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Rate } from '#src/community/rules.ts';
import type { CommunityStore } from '../store/community-store.ts';

/** How a rate stands, this time counted in. */
export interface RateCount {
  /** Whether it is still free. */
  readonly isFree: boolean;
  /** Whether it came more often than anybody may. */
  readonly isOver: boolean;
  /** Seconds until it is counted from nothing again. */
  readonly secondsLeft: number;
}

/** Counts one more time under a key. */
export type CountRate = (key: string) => Promise<RateCount>;

/** Counts by a named rate through the store, which counts in this process alone while its database does not answer. */
export function makeRateCount({ admission }: CommunityStore, name: string, { seconds, free, most }: Rate): CountRate {
  const limiter = admission.makeRateLimiter({ name, seconds, points: most });
  return async (key) => {
    const { consumedPoints, msBeforeNext, isOver } = await consume(limiter, key);
    return { isFree: consumedPoints <= free, isOver, secondsLeft: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
  };
}

interface Consumed {
  readonly isOver: boolean;
  readonly consumedPoints: number;
  readonly msBeforeNext: number;
}

/** A limiter rejects both when a rate is over, with how it stands, and when something is wrong with it, which is thrown. */
async function consume(limiter: RateLimiterAbstract, key: string): Promise<Consumed> {
  try {
    const { consumedPoints, msBeforeNext } = await limiter.consume(key);
    return { consumedPoints, msBeforeNext, isOver: false };
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    const { consumedPoints, msBeforeNext } = rejection;
    return { consumedPoints, msBeforeNext, isOver: true };
  }
}
