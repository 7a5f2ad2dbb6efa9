import { createHmac } from 'node:crypto';
import type { SendMailOptions } from 'nodemailer';
import type { LeasedMail } from '../store/outbox-store.ts';

/** Who a mail comes from. */
export interface MailOrigin {
  /** Name of the site. */
  readonly name: string;
  /** Origin that the site is published on. */
  readonly url: string;
  /** Address that mails come from; `null` takes `newsletter@` the site's host. */
  readonly from: string | null;
  /** Key of the purpose `message id`. */
  readonly key: Buffer;
}

/** Thrown for a mail that nobody could be handed. */
export class UnfitMailError extends Error {}

/** One address of RFC 5321 without quoted parts: nothing in it ends a header or a command, or adds a recipient. */
const ADDRESS = /^[^\s\p{Cc}\p{Cf}<>()[\],;:"\\@]{1,64}@[^\s\p{Cc}\p{Cf}<>()[\],;:"\\@]{1,253}$/u;

/** What could end a line, and what else a header cannot hold. */
const CONTROLS = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;

/**
 * Composes a mail as it goes out. Of one issue and subscriber it has the same Message-ID each time, so that whoever gets it twice keeps one.
 * @throws {UnfitMailError} when its address is none.
 */
export function composeMail(mail: LeasedMail, origin: MailOrigin, now: number): SendMailOptions {
  const host = new URL(origin.url).hostname;
  const from = origin.from ?? `newsletter@${host}`;
  if (!ADDRESS.test(mail.to) || !ADDRESS.test(from)) throw new UnfitMailError('It has an address that is none.');
  return {
    // Said apart from the headers: whatever they say, it goes from one to one.
    envelope: { from, to: mail.to },
    from: { name: onOneLine(origin.name), address: from },
    to: { name: '', address: mail.to },
    subject: onOneLine(mail.subject),
    date: new Date(now),
    messageId: messageIdOf(mail, origin),
    headers: {
      // RFC 3834, section 5: no holiday notice answers it.
      'Auto-Submitted': 'auto-generated',
      ...Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [name, onOneLine(value)])),
    },
    text: mail.text,
    html: mail.html,
  };
}

/** What may be told of an issue: its kind and, where it has one, its day. The rest of a confirm mail's name leads to its subscriber. */
export function nameIssue(issue: string): string {
  const [, kind = 'mail', day = ''] = /^([a-z]{1,16}):(\d{4}-\d{2}-\d{2}$)?/.exec(issue) ?? [];
  return [kind, day].filter(Boolean).join('-');
}

/** Message-ID of a mail: kind and day in clear, for whoever reads a log, and a keyed hash that names the subscriber to nobody else. */
export function messageIdOf(
  { issue, subscriber }: Pick<LeasedMail, 'issue' | 'subscriber'>,
  origin: Pick<MailOrigin, 'url' | 'key'>,
): string {
  const hash = createHmac('sha256', origin.key)
    .update(JSON.stringify([issue, subscriber]))
    .digest('hex')
    .slice(0, 24);
  return `<${nameIssue(issue)}.${hash}@${new URL(origin.url).hostname}>`;
}

function onOneLine(text: string): string {
  return text.replace(CONTROLS, ' ').trim();
}
