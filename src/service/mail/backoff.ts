const MINUTE = 60_000;
const WAIT_MOST = 6 * 60 * MINUTE;

/** Attempts after which a mail is given up, some four days after the first: RFC 5321, section 4.5.4.1. */
export const ATTEMPTS_MOST = 24;

/** When to try a mail again after an attempt, in milliseconds since 1970: after a minute, then twice as long each time; `null` when it was the last. */
export function retryAfter(attempt: number, now: number): number | null {
  return attempt >= ATTEMPTS_MOST ? null : now + Math.min(MINUTE * 2 ** (attempt - 1), WAIT_MOST);
}
