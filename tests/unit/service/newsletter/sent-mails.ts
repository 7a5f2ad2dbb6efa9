import { setTimeout as pause } from 'node:timers/promises';
import { startSmtpInbox, type ReceivedMail } from '../mail/smtp-inbox.ts';

/** One mail as a mail server took it. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly subject: string;
  /** Its head and its parts, decoded; what is not ASCII is not put together. */
  readonly text: string;
}

/** A real mail server that takes everything. */
export interface MailBox {
  readonly smtpUrl: string;
  readonly mails: () => readonly TakenMail[];
  /** Gives all mails once there are so many. */
  waitFor(count: number): Promise<readonly TakenMail[]>;
  close(): Promise<void>;
}

const WAIT_MILLISECONDS = 10_000;

/** Starts a mail server on a free port. */
export async function openMailBox(): Promise<MailBox> {
  const inbox = await startSmtpInbox();
  return {
    smtpUrl: inbox.url,
    mails: () => inbox.mails.map(readMail),
    async waitFor(count) {
      for (const deadline = Date.now() + WAIT_MILLISECONDS; inbox.mails.length < count; await pause(5)) {
        if (Date.now() > deadline) throw new Error(`${inbox.mails.length} mails came, expected ${count}.`);
      }
      return inbox.mails.map(readMail);
    },
    close: () => inbox.close(),
  };
}

/** Gives the address of the site that a mail leads to, from its root on. */
export function linkIn(mail: TakenMail | undefined, path: string): string {
  const [link = ''] = new RegExp(`https?://[^\\s"<>]*${path}\\?[\\w=&-]+`).exec(mail?.text ?? '') ?? [];
  const { pathname, search } = new URL(link);
  return pathname + search;
}

function readMail({ to, source }: ReceivedMail): TakenMail {
  const [, subject = ''] = /^Subject: (.*)$/m.exec(source) ?? [];
  return { to, subject: subject.trim(), text: decodeParts(source) };
}

/** Its head and its parts, one after the other, as a reader sees them. */
function decodeParts(message: string): string {
  const [, boundary = '\0'] = /boundary="([^"]+)"/.exec(message) ?? [];
  const [head = '', ...parts] = message.split(`--${boundary}`);
  return [head, ...parts.map(decodePart)].join('\n');
}

/** Quoted-printable joins lines at `=` and writes characters as `=3D`: RFC 2045, section 6.7. */
function decodePart(part: string): string {
  const [head = '', ...body] = part.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(head)) return text;
  return text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
