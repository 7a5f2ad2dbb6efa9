import { CONFIRM_HOURS } from '#src/community/rules.ts';
import { writeConfirmedMail, writeConfirmMail } from '#src/views/mails/confirm-mail.ts';
import type { OutgoingMail } from '../store/outbox-store.ts';
import type { Subscriber } from '../store/subscriber-store.ts';
import { confirmLink } from './confirm-token.ts';
import { unsubscribeLink } from './unsubscribe-link.ts';

/** What the mail that answers a sign-up needs beside its subscriber. */
export interface SignUpMail {
  readonly token: string;
  readonly tokenHash: string;
  readonly site: MailedSite;
  /** Origin that its links lead to. */
  readonly origin: string;
  /** Key of the purpose `unsubscribe`. */
  readonly unsubscribeKey: Buffer;
}

/** The site that a mail is from. */
export interface MailedSite {
  readonly name: string;
  readonly url: string;
}

/** Writes the mail that answers a sign-up: the link that confirms, or to who has confirmed, that this is all. */
export function writeSignUpMail({ id, confirmedAt }: Subscriber, mail: SignUpMail): OutgoingMail {
  const { token, tokenHash, site, origin, unsubscribeKey } = mail;
  const from = { siteName: site.name, siteUrl: site.url };
  if (confirmedAt === null) {
    const words = writeConfirmMail({ ...from, link: confirmLink(origin, token), hours: CONFIRM_HOURS });
    return { issue: `confirm:${tokenHash}`, subscriber: id, ...words, headers: {} };
  }
  const link = unsubscribeLink(unsubscribeKey, origin, id);
  return {
    issue: `confirmed:${tokenHash}`,
    subscriber: id,
    ...writeConfirmedMail({ ...from, unsubscribeLink: link }),
    headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}
