import { solveChallenge as findSolution, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Nobody waits longer for a vote, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Solves the `challenge` of a 428 problem and gives the header `Altcha` for the same request; `null` where it cannot be solved in time, or at
 * all, as on a page without TLS, which browsers give no cryptography. The work takes up to a second on a phone, and the page goes on meanwhile:
 * browsers derive keys on threads of their own. To be imported when a challenge comes, which few readers ever meet.
 */
export async function solveChallenge(challenge: Challenge): Promise<string | null> {
  if (!isSecureContext) return null;
  const solution = await findSolution({ challenge, deriveKey, timeout: PATIENCE });
  return solution && btoa(JSON.stringify({ challenge, solution }));
}
