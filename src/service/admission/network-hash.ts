import { createHmac, randomBytes } from 'node:crypto';
import type { Service } from '../http/service.ts';
import type { TellFault } from './fault-log.ts';

/** Gives the name under which a network is counted and logged today; nothing leads back from it once the day's salt is forgotten. */
export type HashNetwork = (network: string) => Promise<string>;

const DAY_CHARACTERS = 'YYYY-MM-DD'.length;

/** Hashes networks under the service's key and the day's salt, which is read once a day. */
export function makeNetworkHash({ store, now, keyFor }: Service, tellFault: TellFault): HashNetwork {
  const key = keyFor('network hash');
  // Counts for itself only while the store does not give the salt that every process shares.
  let own = { day: '', salt: '' };
  let kept: { readonly day: string; readonly salt: Promise<string> } | null = null;

  const readSalt = async (day: string): Promise<string> => {
    try {
      return await store.admission.keepDaySalt(day, makeSalt);
    } catch (error) {
      tellFault("reading the day's salt", error);
      if (kept?.day === day) kept = null;
      if (own.day !== day) own = { day, salt: makeSalt() };
      return own.salt;
    }
  };

  return async (network) => {
    const day = new Date(now()).toISOString().slice(0, DAY_CHARACTERS);
    if (kept?.day !== day) kept = { day, salt: readSalt(day) };
    return createHmac('sha256', key)
      .update(`${await kept.salt} ${network}`)
      .digest('base64url');
  };
}

function makeSalt(): string {
  return randomBytes(32).toString('base64url');
}
