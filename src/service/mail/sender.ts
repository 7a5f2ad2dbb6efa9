import { SENT_MAIL_DAYS } from '#src/community/rules.ts';
import type { Service } from '../http/service.ts';
import { DAY } from '../server/day.ts';
import type { LeasedMail } from '../store/outbox-store.ts';
import { makeCircuit, type Circuit } from './circuit.ts';
import { deliverMail, type Delivery } from './deliver-mail.ts';
import type { MailTransport } from './mail-transport.ts';
import { openTransport } from './open-transport.ts';
import { forgetMailFiles } from './forget-mail-files.ts';
import { makePause } from './pause.ts';

/** The sender of a process. */
export interface Sender {
  /** Lets what is under way come to its end, in a few seconds at most, and stops. */
  close(): Promise<void>;
}

/** What the sender needs of the service. */
export type SenderService = Pick<Service, 'settings' | 'store' | 'site' | 'log' | 'now' | 'keyFor' | 'addGauge' | 'addChore'>;

/** How long the sender waits for things, in milliseconds. */
export interface SenderTimes {
  /** Between two looks into the outbox, where other processes queue too. */
  readonly poll: number;
  /** For one mail, connecting included. */
  readonly mail: number;
  /** How long a mail is kept from other processes; far longer than one takes, as their clocks may differ. */
  readonly lease: number;
  /** For what is under way when the sender is closed. */
  readonly close: number;
}

const TIMES: SenderTimes = { poll: 5000, mail: 60_000, lease: 300_000, close: 5000 };

/**
 * Sends what is in the outbox until it is closed: within the bounds of its transport, at once what this process queues, and in seconds what
 * others do. A mail is noted as sent after somebody else answers for it, so that a crash between the two sends it twice, and none loses it.
 */
export function startSender(service: SenderService, given: Partial<SenderTimes> = {}): Sender {
  const { log, store, settings } = service;
  const transport = openTransport(settings);
  log.info(`Mails are ${transport.words}.`);
  service.addGauge({
    name: 'pairwise_mails',
    help: 'Mails in the outbox, by what became of them.',
    label: 'state',
    read: async () => ({ ...(await store.outbox.count()) }),
  });
  service.addChore({ name: 'forget mails that went out', run: () => store.outbox.forgetSent(service.now() - SENT_MAIL_DAYS * DAY) });
  // Whatever the transport is: the service may have run without a server before.
  service.addChore({ name: 'forget mails that were written to files', run: forgetMailFiles(service) });
  const loop = startLoop(service, transport, { ...TIMES, ...given });
  const stopListening = store.outbox.onQueued(loop.wake);
  return {
    async close() {
      stopListening();
      await loop.end();
      transport.close();
    },
  };
}

interface Loop {
  readonly wake: () => void;
  readonly end: () => Promise<void>;
}

function startLoop(service: SenderService, transport: MailTransport, times: SenderTimes): Loop {
  const { log, store, now } = service;
  const [circuit, pause, stopped] = [makeCircuit(), makePause(), new AbortController()];
  let isClosing = false;
  const run = async () => {
    while (!isClosing) {
      const began = performance.now();
      const delivery = await prepareDelivery(service, transport, { timeout: times.mail, stopped: stopped.signal });
      const most = circuit.isClosed() ? transport.lanes : 1;
      const mails = delivery ? await store.outbox.lease(now(), most, times.lease) : [];
      if (mails.length === 0) {
        await pause.sleep(times.poll);
        continue;
      }
      const waits = await deliverAll(delivery as Delivery, mails, circuit);
      const spacing = (mails.length * 1000) / transport.perSecond - (performance.now() - began);
      await pause.hold(Math.max(0, spacing, ...waits));
    }
  };
  const running = keepRunning(run, { isOver: () => isClosing, wait: () => pause.hold(times.poll), log });
  return {
    wake: pause.wake,
    async end() {
      isClosing = true;
      pause.end();
      const bound = setTimeout(() => stopped.abort(), times.close);
      await running;
      clearTimeout(bound);
    },
  };
}

/** Waits for each one, whatever becomes of another: none may go on beside the next. */
async function deliverAll(delivery: Delivery, mails: readonly LeasedMail[], circuit: Circuit): Promise<readonly number[]> {
  const ends = await Promise.allSettled(mails.map((mail) => deliverMail(delivery, mail, circuit)));
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

/** Who mails come from is asked each time: the site may be built anew under a running service. Without a site nobody can say. */
async function prepareDelivery(
  { site, settings, keyFor, store, log, now }: SenderService,
  transport: MailTransport,
  bounds: { readonly timeout: number; readonly stopped: AbortSignal },
): Promise<Delivery | null> {
  const known = await site.readSite();
  if (known === null) return null;
  const origin = { name: known.name, url: known.url, from: settings.mailFrom, key: keyFor('message id') };
  return { origin, transport, outbox: store.outbox, log, now, ...bounds };
}

interface Keeping {
  readonly isOver: () => boolean;
  readonly wait: () => Promise<void>;
  readonly log: Service['log'];
}

/** A database that does not answer stops no mail for good: the loop begins again. */
async function keepRunning(run: () => Promise<void>, { isOver, wait, log }: Keeping): Promise<void> {
  while (!isOver()) {
    try {
      await run();
    } catch (fault) {
      log.error({ err: fault }, 'The outbox cannot be read or written; mails wait.');
      await wait();
    }
  }
}
