import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { VOTER_COOKIE_DAYS } from '#src/community/rules.ts';
import { makeRandomId } from './random-id.ts';

/** What the cookie of a voter says. */
export interface VoterPass {
  /** 128 random bits, in base64url. */
  readonly id: string;
  /** Until when the voter's ballots are left out of the shown counts, in milliseconds since 1970; `null` when they count at once. */
  readonly heldUntil: number | null;
  /** Day of the vote that it was last set at, in days since 1970. */
  readonly issuedDay: number;
}

const DAY_MILLISECONDS = 86_400_000;

/** A pass of any other version is none. */
const PASS = /^(?<signed>1\.(?<id>[\w-]{22})\.(?<held>\d{0,15})\.(?<day>\d{1,6}))\.(?<signature>[\w-]{43})$/;

/** Makes the pass of a voter who is new. */
export function makePass(now: number, heldUntil: number | null): VoterPass {
  return { id: makeRandomId(), heldUntil, issuedDay: dayOf(now) };
}

/** Gives the pass as it is set anew at a vote, or `null` when that was done today. */
export function renewPass(pass: VoterPass, now: number): VoterPass | null {
  return pass.issuedDay === dayOf(now) ? null : { ...pass, issuedDay: dayOf(now) };
}

/** Writes a pass for a cookie, signed with HMAC-SHA-256 (RFC 2104). */
export function sealPass({ id, heldUntil, issuedDay }: VoterPass, key: Buffer | KeyObject): string {
  const signed = `1.${id}.${heldUntil ?? ''}.${issuedDay}`;
  return `${signed}.${sign(signed, key)}`;
}

/** Reads a cookie that was sealed with the key, as of a moment; what is forged, cut or older than a cookie gets is `null`. */
export function openPass(text: string, key: Buffer | KeyObject, now: number): VoterPass | null {
  const { signed = '', id = '', held = '', day = '', signature = '' } = PASS.exec(text)?.groups ?? {};
  // The texts are compared, not the bytes they stand for: base64url has several spellings of one signature.
  if (signature === '' || !timingSafeEqual(Buffer.from(signature), Buffer.from(sign(signed, key)))) return null;
  const issuedDay = Number(day);
  if (dayOf(now) - issuedDay > VOTER_COOKIE_DAYS) return null;
  const heldUntil = held === '' ? null : Number(held);
  return { id, issuedDay, heldUntil: heldUntil !== null && heldUntil > now ? heldUntil : null };
}

function sign(text: string, key: Buffer | KeyObject): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

function dayOf(now: number): number {
  return Math.floor(now / DAY_MILLISECONDS);
}
