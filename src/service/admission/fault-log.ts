import type { Logger } from 'pino';

/** Tells of a fault that was worked around. */
export type TellFault = (doing: string, error: unknown) => void;

const QUIET_MILLISECONDS = 60_000;

/** Tells of each kind of fault once a minute: while a database is away, every request meets the same ones. */
export function makeFaultLog(log: Logger, now: () => number): TellFault {
  const toldAt = new Map<string, number>();
  return (doing, error) => {
    if (now() - (toldAt.get(doing) ?? -Infinity) < QUIET_MILLISECONDS) return;
    toldAt.set(doing, now());
    log.warn({ err: error }, `The store does not answer while ${doing}; this process goes on by itself.`);
  };
}
