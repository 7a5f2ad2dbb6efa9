import type { SendMailOptions } from 'nodemailer';

/** A way out for mails. */
export interface MailTransport {
  /** How mails go out, to go on after "Mails are". */
  readonly words: string;
  /** Most mails under way at once. */
  readonly lanes: number;
  /** Most mails begun within a second. */
  readonly perSecond: number;
  /** Hands a mail over, and resolves once somebody else answers for it. Throws what `judgeFault` judges. */
  send(mail: SendMailOptions): Promise<void>;
  close(): void;
}
