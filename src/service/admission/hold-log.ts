import { RateLimiterMemory } from 'rate-limiter-flexible';
import { HOLD_LOG_PER_HOUR, HOLD_LOG_PER_NETWORK } from '#src/community/rules.ts';
import type { Service } from '../http/service.ts';
import type { HoldEntry } from '../store/admission-store.ts';
import type { TellFault } from './fault-log.ts';

/** Writes down that somebody of a network, given by its hash, was held back or turned away. */
export type LogHold = (network: string, reason: HoldEntry['reason']) => Promise<void>;

const HOUR_SECONDS = 3600;
const HOUR_MILLISECONDS = HOUR_SECONDS * 1000;

/** Keeps the log of what was held back; lines past its bounds are let go, so that a flood costs neither room nor writes. */
export function makeHoldLog({ store, now, log }: Service, tellFault: TellFault): LogHold {
  const perNetwork = new RateLimiterMemory({ keyPrefix: 'network', points: HOLD_LOG_PER_NETWORK, duration: HOUR_SECONDS });
  const perHour = new RateLimiterMemory({ keyPrefix: 'all', points: HOLD_LOG_PER_HOUR, duration: HOUR_SECONDS });
  return async (network, reason) => {
    const hasRoom = (await isWithin(perNetwork, `${reason} ${network}`)) && (await isWithin(perHour, 'all'));
    if (!hasRoom) return;
    log.info({ reason }, REASONS[reason]);
    try {
      // By the moment, it could be told which voter's ballots are those of the network.
      const at = Math.floor(now() / HOUR_MILLISECONDS) * HOUR_MILLISECONDS;
      await store.admission.logHold({ at, network, reason });
    } catch (error) {
      tellFault('logging what was held back', error);
    }
  };
}

const REASONS: Readonly<Record<HoldEntry['reason'], string>> = {
  'fresh-voters': 'A voter is held back: many new ones came from one network today.',
  rate: 'A request is turned away: too many came.',
  challenge: 'A request is asked for a solved challenge: many came.',
};

function isWithin(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}
