import { randomBytes } from 'node:crypto';
import { CONFIRM_HOURS, SIGN_UP_MAILS, SIGN_UP_PAUSE_HOURS } from '#src/community/rules.ts';
import type { Service } from '../http/service.ts';
import { hashConfirmToken, makeConfirmToken } from './confirm-token.ts';
import { writeSignUpMail, type MailedSite } from './sign-up-mail.ts';

/** An address that was signed up. */
export interface SignUp {
  readonly address: string;
  readonly site: MailedSite;
  /** Origin that the links of its mail lead to. */
  readonly origin: string;
}

const HOUR = 3_600_000;

/** Keeps an address, and has it mailed: with the link that confirms it, or with the word that it is confirmed already. */
export async function signUp({ store, now, keyFor }: Service, { address, site, origin }: SignUp): Promise<void> {
  const token = makeConfirmToken();
  const asked = {
    id: randomBytes(16).toString('base64url'),
    address,
    tokenHash: hashConfirmToken(token),
    now: now(),
    expiresAt: now() + CONFIRM_HOURS * HOUR,
    mailedBefore: now() - SIGN_UP_PAUSE_HOURS * HOUR,
    mailsMost: SIGN_UP_MAILS,
  };
  const unsubscribeKey = keyFor('unsubscribe');
  await store.subscribers.ask(asked, (subscriber) =>
    writeSignUpMail(subscriber, { token, tokenHash: asked.tokenHash, site, origin, unsubscribeKey }),
  );
}
