import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { testSettings } from '../running-service.ts';
import { describeStores } from '../store/open-stores.ts';
import { makeMail, subscribe } from './outbox-mails.ts';
import { until } from './sending.ts';
import { startSmtpInbox, type ReceivedMail } from './smtp-inbox.ts';

/** Kills for each store: three here, more with `MAIL_KILLS` in the long form. */
const KILLS = Number(process.env['MAIL_KILLS'] ?? 3);
const MAILS_PER_LIFE = 3;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

describeStores('a sender that is killed', (open, makePlace) => {
  test(
    `sends every mail, and the one under way at most twice with one Message-ID, over ${KILLS} kills`,
    { timeout: 20_000 + KILLS * 4000 },
    async () => {
      const place = await makePlace();
      const store = await open(place);
      const names = Array.from({ length: (KILLS + 1) * MAILS_PER_LIFE * 2 }, (_, index) => `s${index}`);
      for (const name of names) await subscribe(store, name);
      await store.outbox.queue(
        names.map((subscriber) => makeMail({ subscriber })),
        Date.now(),
      );

      const wholes: ReceivedMail[] = [];
      let killBeforeYes: (() => Promise<void>) | null = null;
      const inbox = await startSmtpInbox({
        async whole(mail) {
          wholes.push(mail);
          await killBeforeYes?.();
        },
      });
      undo.push(() => inbox.close());
      const settings = { ...testSettings(place.data), ...place, smtpUrl: `${inbox.url}?rateLimit=200` };
      for (let life = 1; life <= KILLS; life += 1) {
        const child = startChild(JSON.stringify(settings));
        const enough = wholes.length + MAILS_PER_LIFE;
        await until(() => wholes.length >= enough, `mail ${enough}`);
        // Every other time while the server holds its yes back, so that this mail must come again; else at any moment about it.
        if (life % 2 === 1) {
          killBeforeYes = () => kill(child);
          await until(() => child.signalCode !== null, 'the death of the sender');
          killBeforeYes = null;
        } else {
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
          await kill(child);
        }
      }
      // While no sender lives, as one would send the mail that asks to confirm.
      await subscribe(store, 'late');
      startChild(JSON.stringify(settings));
      await until(async () => (await store.outbox.countWaiting()) === 0, 'an empty outbox');
      // What one process queues, another finds without being told.
      await store.outbox.queue([makeMail({ subscriber: 'late' })], Date.now());
      names.push('late');
      await until(async () => (await store.outbox.countWaiting()) === 0, 'an empty outbox');

      const byReader = Map.groupBy(wholes, ({ to }) => to[0] ?? '');
      expect([...byReader.keys()].sort()).toEqual(names.map((name) => `${name}@readers.example`).sort());
      expect(wholes.length - names.length).toBeLessThanOrEqual(KILLS);
      expect(wholes.length - names.length).toBeGreaterThanOrEqual(Math.ceil(KILLS / 2));
      const ids = [...byReader.values()].map((mails) => new Set(mails.map(({ messageId }) => messageId)));
      expect(ids.map(({ size }) => size)).toEqual(names.map(() => 1));
      expect(new Set(ids.flatMap((set) => [...set])).size).toBe(names.length);
    },
  );
});

function startChild(settings: string): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'send-until-killed.ts'), settings], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  undo.push(() => kill(child));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
