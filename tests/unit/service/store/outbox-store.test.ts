import { expect, test } from 'vitest';
import type { LeasedMail, OutboxStore } from '#src/service/store/outbox-store.ts';
import { makeMail, subscribe } from '../mail/outbox-mails.ts';
import { describeStores } from './open-stores.ts';

const NOW = 1_000_000;
const LEASE = 1000;

async function leaseOne(outbox: OutboxStore, now: number): Promise<LeasedMail> {
  const [mail] = await outbox.lease(now, 1, LEASE);
  if (!mail) throw new Error('Nothing is due.');
  return mail;
}

describeStores('the outbox', (open, makePlace) => {
  test('gives a mail as it was queued, with the address of its subscriber', async () => {
    const { outbox, ...store } = await open();
    await subscribe({ outbox, ...store }, 'ada');
    const mail = makeMail({ subject: 'Naïve “quotes”', headers: { Precedence: 'bulk' } });
    expect(await outbox.queue([mail], NOW)).toBe(1);
    expect(await outbox.lease(NOW, 10, LEASE)).toEqual([{ ...mail, to: 'ada@readers.example', attempt: 1 }]);
  });

  test('queues a mail once for each issue and subscriber, in one call or in several, sent or not', async () => {
    const store = await open();
    const { outbox } = store;
    await subscribe(store, 'ada');
    await subscribe(store, 'bob');
    const mails = [makeMail(), makeMail(), makeMail({ subscriber: 'bob' })];
    expect(await outbox.queue(mails, NOW)).toBe(2);
    expect(await outbox.queue(mails, NOW)).toBe(0);
    for (const mail of await outbox.lease(NOW, 10, LEASE)) await outbox.markSent(mail, NOW);
    expect(await outbox.queue([...mails, makeMail({ issue: 'digest:2026-11-29' })], NOW)).toBe(1);
    expect(await outbox.count()).toEqual({ waiting: 1, sent: 2, failed: 0 });
    expect(await outbox.count('digest:2026-11-29')).toEqual({ waiting: 1, sent: 0, failed: 0 });
    expect(await outbox.countWaiting()).toBe(1);
  });

  test('takes in more mails than one statement holds', async () => {
    const { outbox } = await open();
    const mails = Array.from({ length: 250 }, (_, index) => makeMail({ subscriber: `s${index}` }));
    expect(await outbox.queue(mails, NOW)).toBe(250);
    expect(await outbox.queue(mails, NOW)).toBe(0);
  });

  test('leases a mail to nobody else until the lease is over, longest due first', async () => {
    const store = await open();
    const { outbox } = store;
    for (const name of ['ada', 'bob', 'cyd']) await subscribe(store, name);
    await outbox.queue([makeMail({ subscriber: 'bob' })], NOW - 2);
    await outbox.queue([makeMail({ subscriber: 'cyd' })], NOW - 1);
    await outbox.queue([makeMail({ subscriber: 'ada' })], NOW);
    const takers = async (now: number, most: number) =>
      (await outbox.lease(now, most, LEASE)).map((mail) => [mail.subscriber, mail.attempt]);
    expect(await takers(NOW, 2)).toEqual([
      ['bob', 1],
      ['cyd', 1],
    ]);
    expect(await takers(NOW, 2)).toEqual([['ada', 1]]);
    expect(await takers(NOW + LEASE - 1, 3)).toEqual([]);
    expect(await takers(NOW + LEASE, 3)).toEqual([
      ['ada', 2],
      ['bob', 2],
      ['cyd', 2],
    ]);
  });

  test('leases a mail that confirms an address before a digest that has waited longer', async () => {
    const store = await open();
    const { outbox } = store;
    for (const name of ['ada', 'bob', 'cyd']) await subscribe(store, name);
    await outbox.queue([makeMail()], NOW - 2);
    await outbox.queue([makeMail({ issue: 'confirm:2', subscriber: 'bob' }), makeMail({ issue: 'confirm:3', subscriber: 'cyd' })], NOW);
    const leased = [...(await outbox.lease(NOW, 1, LEASE)), ...(await outbox.lease(NOW, 10, LEASE))];
    expect(leased.map(({ issue }) => issue)).toEqual(['confirm:2', 'confirm:3', 'digest:2026-11-22']);
  });

  test('leases each mail to one of several that ask at once', async () => {
    const place = await makePlace();
    const store = await open(place);
    // Two connections to one SQLite file in one process would wait for each other.
    const others = store.kind === 'sqlite' ? [store, store] : [await open(place), await open(place)];
    const names = Array.from({ length: 20 }, (_, index) => `s${index}`).sort();
    for (const name of names) await subscribe(store, name);
    await store.outbox.queue(
      names.map((subscriber) => makeMail({ subscriber })),
      NOW,
    );
    const taken: string[] = [];
    await Promise.all(
      [store, ...others].map(async ({ outbox }) => {
        for (let mails = await outbox.lease(NOW, 2, LEASE); mails.length > 0; mails = await outbox.lease(NOW, 2, LEASE)) {
          taken.push(...mails.map(({ subscriber }) => subscriber));
        }
      }),
    );
    expect(taken.sort()).toEqual(names);
  });

  test('tries a mail again when it was put off to, and not one that was given up', async () => {
    const store = await open();
    const { outbox } = store;
    await subscribe(store, 'ada');
    await outbox.queue([makeMail()], NOW);
    const first = await leaseOne(outbox, NOW);
    await outbox.markFailed(first, { reason: 'Later.', retryAt: NOW + 50 }, NOW);
    expect(await outbox.lease(NOW + 49, 1, LEASE)).toEqual([]);
    const second = await leaseOne(outbox, NOW + 50);
    expect(second.attempt).toBe(2);
    await outbox.markFailed(second, { reason: 'Never.', retryAt: null }, NOW);
    expect(await outbox.lease(NOW + 1_000_000, 1, LEASE)).toEqual([]);
    expect(await outbox.count()).toEqual({ waiting: 0, sent: 0, failed: 1 });
  });

  test('hears of a fault from whoever holds the lease alone, and of a success from anybody', async () => {
    const store = await open();
    const { outbox } = store;
    await subscribe(store, 'ada');
    await outbox.queue([makeMail()], NOW);
    const late = await leaseOne(outbox, NOW);
    const holder = await leaseOne(outbox, NOW + LEASE);
    await outbox.markFailed(late, { reason: 'Never.', retryAt: null }, NOW);
    expect(await outbox.count()).toEqual({ waiting: 1, sent: 0, failed: 0 });
    await outbox.markSent(late, NOW);
    await outbox.markFailed(holder, { reason: 'Later.', retryAt: NOW }, NOW);
    expect(await outbox.count()).toEqual({ waiting: 0, sent: 1, failed: 0 });
    expect(await outbox.lease(NOW + 10 * LEASE, 1, LEASE)).toEqual([]);
  });

  test('keeps no word of a mail that is done with', async () => {
    const store = await open();
    const { outbox } = store;
    await subscribe(store, 'ada');
    await outbox.queue([makeMail({ subject: 'Secret' })], NOW);
    for (const mail of await outbox.lease(NOW, 1, LEASE)) await outbox.markSent(mail, NOW);
    const { mails } = await store.subscribers.readTraces('ada');
    expect(mails).toEqual([{ issue: 'digest:2026-11-22', state: 'sent', subject: '' }]);
  });

  test('sends nothing to whom it was told to forget, nor to somebody who is no subscriber', async () => {
    const store = await open();
    const { outbox, subscribers } = store;
    await subscribe(store, 'ada');
    await subscribe(store, 'bob');
    await outbox.queue([makeMail(), makeMail({ subscriber: 'bob' }), makeMail({ subscriber: 'nobody' })], NOW);
    expect(await outbox.eraseSubscriber('ada')).toBe(1);
    await subscribers.erase('bob');
    // As a digest would that read the list just before.
    await outbox.queue([makeMail({ subscriber: 'bob' })], NOW);
    expect(await outbox.lease(NOW, 10, LEASE)).toEqual([]);
    expect(await outbox.forgetSent(0)).toBe(2);
    expect(await outbox.count()).toEqual({ waiting: 0, sent: 0, failed: 0 });
  });

  test('forgets what was settled before a moment, and nothing that waits', async () => {
    const store = await open();
    const { outbox } = store;
    for (const name of ['ada', 'bob', 'cyd']) await subscribe(store, name);
    await outbox.queue(
      ['ada', 'bob', 'cyd'].map((subscriber) => makeMail({ subscriber })),
      NOW,
    );
    const [ada, bob] = [await leaseOne(outbox, NOW), await leaseOne(outbox, NOW)];
    await outbox.markSent(ada, NOW);
    await outbox.markSent(bob, NOW + 1);
    expect(await outbox.forgetSent(NOW + 1)).toBe(1);
    expect(await outbox.count()).toEqual({ waiting: 1, sent: 1, failed: 0 });
  });

  test('names the last issue of a kind', async () => {
    const { outbox } = await open();
    expect(await outbox.lastIssue('digest:')).toBeNull();
    const issues = ['digest:2026-11-22', 'digest:2026-11-29', 'confirm:ff', 'digestion:z'];
    await outbox.queue(
      issues.map((issue) => makeMail({ issue })),
      NOW,
    );
    expect(await outbox.lastIssue('digest:')).toBe('digest:2026-11-29');
  });

  test('tells listeners of this process when something was queued, until they stop listening', async () => {
    const { outbox } = await open();
    let calls = 0;
    const stop = outbox.onQueued(() => (calls += 1));
    await outbox.queue([makeMail()], NOW);
    await outbox.queue([makeMail()], NOW);
    expect(calls).toBe(1);
    stop();
    await outbox.queue([makeMail({ subscriber: 'bob' })], NOW);
    expect(calls).toBe(1);
  });
});
