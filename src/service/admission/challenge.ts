import { randomInt } from 'node:crypto';
import { CappedMap, createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib';
import { CHALLENGE_SECONDS } from '#src/community/rules.ts';
import type { Service } from '../http/service.ts';
import type { TellFault } from './fault-log.ts';
import { readSolved, type SolvedChallenge } from './solved-challenge.ts';

/** Asks for work, and takes it when it is done. */
export interface Challenges {
  /** Makes a challenge that lets one request of an action through. */
  make(action: string): Promise<Challenge>;
  /** Tells whether the header `Altcha` holds a challenge of the action that is solved, has not expired, and was never taken before. */
  accept(header: string, action: string): Promise<boolean>;
}

/** Rounds of PBKDF2 at each number that is tried: a third of a millisecond where challenges are made, about one on a phone. */
const ROUNDS = 2000;

/** Numbers that may be the one looked for. It is found after half of them on average, wherever the search starts. */
const NUMBERS = 800;

/** Challenges that are remembered as taken while the store does not answer. */
const OWN_MEMORY = 10_000;

/** Makes and takes challenges (https://altcha.org/docs/v2/proof-of-work/), signed with the service's keys. */
export function makeChallenges({ store, now, keyFor }: Service, tellFault: TellFault): Challenges {
  const secrets = {
    hmacSignatureSecret: keyFor('challenge').toString('base64url'),
    // With it the right answer is recognised by its own signature: taking one costs two HMACs, and no round of the work.
    hmacKeySignatureSecret: keyFor('challenge answer').toString('base64url'),
  };
  const takenHere = new CappedMap<string, true>({ maxSize: OWN_MEMORY });

  const spend = async ({ nonce, expiresAt }: SolvedChallenge['challenge']['parameters']): Promise<boolean> => {
    try {
      return await store.admission.spendChallenge(nonce, expiresAt * 1000);
    } catch (error) {
      tellFault('spending a challenge', error);
      return takenHere.setIfAbsent(nonce, true);
    }
  };

  return {
    make: (action) =>
      createChallenge({
        ...secrets,
        algorithm: 'PBKDF2/SHA-256',
        cost: ROUNDS,
        counter: randomInt(NUMBERS),
        data: { action },
        expiresAt: new Date(now() + CHALLENGE_SECONDS * 1000),
        deriveKey,
      }),

    accept: async (header, action) => {
      const solved = readSolved(header);
      if (!solved) return false;
      const { parameters } = solved.challenge;
      if (parameters.data.action !== action || parameters.expiresAt * 1000 <= now()) return false;
      const { verified } = await verifySolution({ ...secrets, ...solved, deriveKey });
      return verified && (await spend(parameters));
    },
  };
}
