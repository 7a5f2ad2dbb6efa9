import { hkdfSync, randomBytes } from 'node:crypto';
import type { Settings } from '../settings/settings.ts';
import type { CommunityStore } from '../store/community-store.ts';
import { SecretFault } from '../store/secret-fault.ts';

const KEY_BYTES = 32;

/** Makes a secret that nobody can guess, as text. */
export function makeSecret(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Draws keys from the secret that was given, or else from the one that the store keeps; a string says in one sentence why there is none. */
export async function openKeys(
  { secret }: Pick<Settings, 'secret'>,
  store: Pick<CommunityStore, 'keepSecret'>,
): Promise<ReturnType<typeof makeKeys> | string> {
  try {
    return makeKeys(secret ?? (await store.keepSecret(makeSecret)));
  } catch (fault) {
    if (fault instanceof SecretFault) return fault.message;
    throw fault;
  }
}

/** Draws a key for each purpose from one secret, so that none tells of another: HKDF-SHA-256, RFC 5869. */
export function makeKeys(secret: string): (purpose: string) => Buffer {
  const keys = new Map<string, Buffer>();
  return (purpose) => {
    const known = keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, 'pairwise', purpose, KEY_BYTES));
    keys.set(purpose, key);
    return key;
  };
}
