import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Context } from 'hono';
import type { Service, ServiceVariables } from '../http/service.ts';
import { readVoterCookie, writeVoterCookie } from './voter-cookie.ts';
import { makePass, openPass, renewPass, sealPass, type VoterPass } from './voter-pass.ts';

/** Who votes, as far as anything is kept. */
export interface Voter {
  /** Keyed hash of the id in the voter's cookie. */
  readonly hash: string;
  /** Until when the voter's ballots are left out of the shown counts, in milliseconds since 1970; `null` when they count at once. */
  readonly heldUntil: number | null;
}

/** Knows voters by their cookies. */
export interface Voters {
  /** Gives the voter whose cookie came with a request. */
  find(context: Context<ServiceVariables>): Voter | null;
  /** Gives that voter and sets the cookie anew, unless that was done today. */
  renew(context: Context<ServiceVariables>): Voter | null;
  /** Makes a voter and sets the first cookie. */
  make(context: Context<ServiceVariables>, heldUntil: number | null): Voter;
}

/** Reads and sets cookies with the service's keys. */
export function makeVoters({ now, keyFor }: Service): Voters {
  // As a key, and not as bytes, an HMAC is made in a sixth of the time.
  const cookieKey = createSecretKey(keyFor('voter cookie'));
  const hashKey = createSecretKey(keyFor('voter hash'));

  const open = (context: Context<ServiceVariables>): VoterPass | null => openPass(readVoterCookie(context) ?? '', cookieKey, now());
  const write = (context: Context<ServiceVariables>, pass: VoterPass): void => writeVoterCookie(context, sealPass(pass, cookieKey));
  const nameVoter = ({ id, heldUntil }: VoterPass): Voter => ({
    hash: hashVoter(id, hashKey),
    heldUntil,
  });

  return {
    find: (context) => {
      const pass = open(context);
      return pass && nameVoter(pass);
    },
    renew: (context) => {
      const pass = open(context);
      const renewed = pass && renewPass(pass, now());
      if (renewed) write(context, renewed);
      return pass && nameVoter(pass);
    },
    make: (context, heldUntil) => {
      const pass = makePass(now(), heldUntil);
      write(context, pass);
      return nameVoter(pass);
    },
  };
}

/** What is kept of a voter: the id in the cookie cannot be told from it. `key` is the service's of the purpose `voter hash`. */
export function hashVoter(id: string, key: Buffer | KeyObject): string {
  return createHmac('sha256', key).update(id).digest('base64url');
}
