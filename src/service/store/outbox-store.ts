import type { RunSql } from './database.ts';

/** Headers that a mail may bring along, beside those that every mail has. */
export type MailHeader = 'List-Id' | 'List-Unsubscribe' | 'List-Unsubscribe-Post' | 'Precedence';

/** One mail to one subscriber, whose address stands with the subscriber alone and is looked up when the mail goes out. */
export interface OutgoingMail {
  /** What it belongs to, `digest:2026-11-22` or `confirm:<hash of the token>`: of one issue a subscriber gets one mail, ever. */
  readonly issue: string;
  /** Id of the subscriber; a mail to nobody is never sent. */
  readonly subscriber: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Partial<Record<MailHeader, string>>>;
}

/** A mail that one process holds until its lease is over: no other tries to send it before. */
export interface LeasedMail extends OutgoingMail {
  /** The address alone, without a name. */
  readonly to: string;
  /** Which attempt this is, from 1 on; it tells this lease from earlier and later ones. */
  readonly attempt: number;
}

/** What became of an attempt that did not get through. */
export interface MailFault {
  /** One sentence, without an address. */
  readonly reason: string;
  /** When to try again, in milliseconds since 1970; `null` never. */
  readonly retryAt: number | null;
}

/** Mails by what became of them. */
export interface OutboxCounts {
  /** Those under way included. */
  readonly waiting: number;
  readonly sent: number;
  /** Given up. */
  readonly failed: number;
}

/**
 * Keeps mails until they are sent, for any number of processes. A mail that was sent or given up loses its words at once; that it was, by
 * issue and subscriber, is kept, so that queueing it again does nothing. Moments are in milliseconds since 1970.
 */
export interface OutboxStore {
  /**
   * Takes mails in, all or none, and tells how many; those whose issue its subscriber has, or waits for, are passed over. With `run` it is part
   * of another's transaction, which calls `tellQueued` when it is through.
   */
  queue(mails: readonly OutgoingMail[], now: number, run?: RunSql): Promise<number>;
  /** Calls the listeners: there is something to send. */
  tellQueued(): void;
  /** Calls a listener after each time this process has queued something; gives a function that ends it. */
  onQueued(listener: () => void): () => void;
  /**
   * Takes at most `most` mails that are due for `leaseMs` milliseconds, and counts an attempt on each: those that confirm an address before
   * others, and longest due first.
   */
  lease(now: number, most: number, leaseMs: number): Promise<readonly LeasedMail[]>;
  /** A mail that went out is sent, whoever holds its lease by now. */
  markSent(mail: LeasedMail, now: number): Promise<void>;
  /** Puts a mail off or gives it up; does nothing where the lease is another's by now. */
  markFailed(mail: LeasedMail, fault: MailFault, now: number): Promise<void>;
  /** Forgets everything of a subscriber, what waits included, where asked in another's transaction; tells how many mails that were. */
  eraseSubscriber(subscriber: string, run?: RunSql): Promise<number>;
  /** Number of mails, of one issue or of all. */
  count(issue?: string): Promise<OutboxCounts>;
  /** Number of mails that wait, those under way included. */
  countWaiting(): Promise<number>;
  /** The greatest issue, in code-unit order, whose name starts so; `null` where there is none. */
  lastIssue(prefix: string): Promise<string | null>;
  /** Forgets that mails were sent or given up before a moment, and what waits for nobody; tells how many. */
  forgetSent(before: number): Promise<number>;
}
