import type { Logger } from 'pino';
import type { LeasedMail, OutboxStore } from '../store/outbox-store.ts';
import { retryAfter } from './backoff.ts';
import type { Circuit } from './circuit.ts';
import { composeMail, messageIdOf, nameIssue, type MailOrigin } from './compose-mail.ts';
import { judgeFault } from './judge-fault.ts';
import type { MailTransport } from './mail-transport.ts';

/** What it takes to send one mail. */
export interface Delivery {
  readonly origin: MailOrigin;
  readonly transport: MailTransport;
  readonly outbox: OutboxStore;
  readonly log: Logger;
  readonly now: () => number;
  /** Milliseconds that one mail may take. */
  readonly timeout: number;
  /** Aborted when the sender can wait no longer. */
  readonly stopped: AbortSignal;
}

/** Milliseconds between two tries to note that a mail went out. */
const NOTE_PAUSE = 500;

/** Sends one mail and notes what became of it; gives the milliseconds to wait before the next. */
export async function deliverMail(delivery: Delivery, mail: LeasedMail, circuit: Circuit): Promise<number> {
  const { origin, transport, log, now } = delivery;
  // Neither the address nor the subscriber nor the hash of a token: the Message-ID finds it in the server's log.
  const named = { kind: nameIssue(mail.issue), messageId: messageIdOf(mail, origin), attempt: mail.attempt };
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(delivery.timeout), delivery.stopped]);
    await transport.send({ ...composeMail(mail, origin, now()), signal });
  } catch (fault) {
    const judgement = judgeFault(fault);
    const retryAt = judgement.kind === 'refused' ? null : retryAfter(mail.attempt, now());
    if (retryAt === null) log.warn(named, `A mail was given up. ${judgement.reason}`);
    else log.info(named, `A mail was put off. ${judgement.reason}`);
    await delivery.outbox.markFailed(mail, { reason: judgement.reason, retryAt }, now());
    return circuit.noteFault(judgement.kind);
  }
  circuit.noteAnswer();
  await noteSent(delivery, mail);
  log.debug(named, 'A mail was sent.');
  return 0;
}

/** A mail that is out must not go out again because the database is away for a moment. */
async function noteSent({ outbox, now, log, stopped }: Delivery, mail: LeasedMail): Promise<void> {
  for (;;) {
    try {
      return await outbox.markSent(mail, now());
    } catch (fault) {
      if (stopped.aborted) throw fault;
      log.error({ err: fault }, 'A mail went out and this cannot be written down yet.');
      await new Promise((resolve) => setTimeout(resolve, NOTE_PAUSE));
    }
  }
}
