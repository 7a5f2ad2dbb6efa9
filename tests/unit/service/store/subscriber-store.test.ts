import { expect, test } from 'vitest';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import type { OutgoingMail } from '#src/service/store/outbox-store.ts';
import type { Asked, Subscriber } from '#src/service/store/subscriber-store.ts';
import { describeStores } from './open-stores.ts';

const HOUR = 3_600_000;

function makeAsked(given: Partial<Asked> = {}): Asked {
  const now = given.now ?? 100 * HOUR;
  return {
    id: 'ada-id',
    address: 'Ada@example.org',
    tokenHash: `hash-${now}`,
    now,
    expiresAt: now + 48 * HOUR,
    mailedBefore: now - HOUR,
    mailsMost: 3,
    ...given,
  };
}

const writeMail = ({ id, confirmedAt }: Subscriber): OutgoingMail => ({
  issue: `test:${confirmedAt === null ? 'pending' : 'confirmed'}`,
  subscriber: id,
  subject: 'Hello',
  html: '<p>Hello</p>',
  text: 'Hello',
  headers: {},
});

/** Signs an address up, and confirms it. */
async function confirm({ subscribers }: CommunityStore, asked: Asked): Promise<void> {
  await subscribers.ask(asked, writeMail);
  await subscribers.confirm(asked.tokenHash, asked.now);
}

describeStores('subscribers', (open) => {
  test('keeps an address as pending, and its mail with it', async () => {
    const { subscribers, outbox } = await open();
    await subscribers.ask(makeAsked(), writeMail);
    expect(await subscribers.findAddress('ada@EXAMPLE.org')).toEqual({
      id: 'ada-id',
      address: 'Ada@example.org',
      askedAt: 100 * HOUR,
      confirmedAt: null,
    });
    expect(await subscribers.readTraces('ada-id')).toEqual({
      linksExpireAt: [148 * HOUR],
      mails: [{ issue: 'test:pending', state: 'waiting', subject: 'Hello' }],
    });
    expect(await subscribers.readConfirmed()).toEqual([]);
    expect((await outbox.lease(100 * HOUR, 10, HOUR)).map(({ to }) => to)).toEqual(['Ada@example.org']);
  });

  test('keeps neither the address nor the mail when the mail cannot be written', async () => {
    const { subscribers, outbox } = await open();
    const failing = subscribers.ask(makeAsked(), () => {
      throw new Error('No words.');
    });
    await expect(failing).rejects.toThrow('No words.');
    expect([await subscribers.findAddress('ada@example.org'), await outbox.countWaiting()]).toEqual([null, 0]);
  });

  test('mails an address once within the hour, however it is written', async () => {
    const { subscribers } = await open();
    const mailed: string[] = [];
    for (const [minutes, address] of [
      [0, 'ada@example.org'],
      [30, 'ADA@example.org'],
      [59, 'ada@example.org'],
      [60, 'Ada@example.org'],
    ] as const) {
      const now = 100 * HOUR + minutes * 60_000;
      await subscribers.ask(makeAsked({ id: `id-${minutes}`, address, now }), (subscriber) => {
        mailed.push(`${minutes} ${subscriber.id} ${subscriber.address}`);
        return { ...writeMail(subscriber), issue: `test:${minutes}` };
      });
    }
    expect(mailed).toEqual(['0 id-0 ada@example.org', '60 id-0 Ada@example.org']);
  });

  test.each(['pending', 'confirmed'])('mails an address that is %s no more than its number while its links work', async (state) => {
    const { subscribers } = await open();
    const mailed: number[] = [];
    for (const hour of [100, 101, 102, 103, 147, 148, 148.5, 149]) {
      await subscribers.ask(makeAsked({ tokenHash: `hash-${hour}`, now: hour * HOUR }), (subscriber) => {
        mailed.push(hour);
        return { ...writeMail(subscriber), issue: `test:${hour}` };
      });
      if (state === 'confirmed') await subscribers.confirm('hash-100', 100 * HOUR);
    }
    expect(mailed).toEqual([100, 101, 102, 148, 149]);
  });

  test('counts the mails of each address apart', async () => {
    const { subscribers, outbox } = await open();
    for (const id of ['ada', 'bo', 'cy', 'di']) {
      await subscribers.ask(makeAsked({ id, address: `${id}@example.org`, tokenHash: id, mailsMost: 1 }), writeMail);
    }
    expect(await outbox.countWaiting()).toBe(4);
  });

  test('tells the sender of a mail after whoever asked has the answer', async () => {
    const { subscribers, outbox } = await open();
    const order: string[] = [];
    const told = new Promise<void>((resolve) => {
      outbox.onQueued(() => {
        order.push('told');
        resolve();
      });
    });
    await subscribers.ask(makeAsked(), writeMail);
    order.push('answered');
    await told;
    expect(order).toEqual(['answered', 'told']);
  });

  test('lists every address that is kept, in lower case', async () => {
    const store = await open();
    const { subscribers } = store;
    expect(await subscribers.readAddresses()).toEqual(new Set());
    await subscribers.ask(makeAsked(), writeMail);
    await confirm(store, makeAsked({ id: 'bo-id', address: 'BO@example.org', tokenHash: 'bo' }));
    expect(await subscribers.readAddresses()).toEqual(new Set(['ada@example.org', 'bo@example.org']));
  });

  test('takes one of many sign-ups of an address at the same time', async () => {
    const { subscribers, outbox } = await open();
    const asked = Array.from({ length: 8 }, (_, index) => makeAsked({ id: `id-${index}`, tokenHash: `hash-${index}` }));
    await Promise.all(asked.map((each) => subscribers.ask(each, writeMail)));
    const subscriber = await subscribers.findAddress('ada@example.org');
    expect(await outbox.countWaiting()).toBe(1);
    expect((await subscribers.readTraces(subscriber?.id ?? '')).linksExpireAt).toEqual([148 * HOUR]);
  });

  test('confirms by the token, and says so again when it is asked again', async () => {
    const { subscribers } = await open();
    await subscribers.ask(makeAsked({ tokenHash: 'the hash' }), writeMail);
    expect(await subscribers.confirm('another hash', 101 * HOUR)).toBe(false);
    expect(await subscribers.confirm('the hash', 101 * HOUR)).toBe(true);
    expect(await subscribers.confirm('the hash', 102 * HOUR)).toBe(true);
    expect(await subscribers.readConfirmed()).toEqual([
      { id: 'ada-id', address: 'Ada@example.org', askedAt: 100 * HOUR, confirmedAt: 101 * HOUR },
    ]);
  });

  test('confirms by any of the tokens that were sent, until each expires', async () => {
    const { subscribers } = await open();
    await subscribers.ask(makeAsked({ tokenHash: 'first' }), writeMail);
    await subscribers.ask(makeAsked({ tokenHash: 'second', now: 102 * HOUR }), writeMail);
    expect(await subscribers.confirm('first', 148 * HOUR)).toBe(false);
    expect(await subscribers.confirm('second', 148 * HOUR)).toBe(true);
  });

  test('leaves a confirmed address as it was, and mails it that it is confirmed', async () => {
    const { subscribers } = await open();
    const store = { subscribers } as CommunityStore;
    await confirm(store, makeAsked());
    await subscribers.ask(makeAsked({ id: 'other', address: 'ADA@EXAMPLE.ORG', now: 200 * HOUR }), writeMail);
    expect(await subscribers.readConfirmed()).toEqual([
      { id: 'ada-id', address: 'Ada@example.org', askedAt: 100 * HOUR, confirmedAt: 100 * HOUR },
    ]);
    expect((await subscribers.readTraces('ada-id')).mails.map(({ issue }) => issue)).toEqual(['test:confirmed', 'test:pending']);
  });

  test('forgets a subscriber with links and mails, and takes the address anew', async () => {
    const store = await open();
    const { subscribers, outbox } = store;
    await confirm(store, makeAsked());
    await confirm(store, makeAsked({ id: 'bo-id', address: 'bo@example.org', tokenHash: 'bo' }));
    expect(await subscribers.erase('ada-id')).toBe('Ada@example.org');
    expect(await subscribers.erase('ada-id')).toBeNull();
    expect(await subscribers.findAddress('ada@example.org')).toBeNull();
    expect(await subscribers.readTraces('ada-id')).toEqual({ linksExpireAt: [], mails: [] });
    expect(await subscribers.confirm(makeAsked().tokenHash, 100 * HOUR)).toBe(false);
    expect((await outbox.lease(100 * HOUR, 10, HOUR)).map(({ to }) => to)).toEqual(['bo@example.org']);
    await subscribers.ask(makeAsked({ id: 'new-id' }), writeMail);
    expect((await subscribers.findAddress('ada@example.org'))?.id).toBe('new-id');
  });

  test('forgets who did not confirm in time, and nobody else', async () => {
    const store = await open();
    const { subscribers, outbox } = store;
    await subscribers.ask(makeAsked(), writeMail);
    await subscribers.ask(makeAsked({ id: 'later', address: 'later@example.org', tokenHash: 'later', now: 101 * HOUR }), writeMail);
    await confirm(store, makeAsked({ id: 'bo-id', address: 'bo@example.org', tokenHash: 'bo' }));
    expect(await subscribers.forgetPending(148 * HOUR - 1)).toBe(0);
    expect(await subscribers.forgetPending(148 * HOUR)).toBe(1);
    expect(await subscribers.findAddress('ada@example.org')).toBeNull();
    expect((await subscribers.findAddress('later@example.org'))?.id).toBe('later');
    expect((await subscribers.readConfirmed()).map(({ id }) => id)).toEqual(['bo-id']);
    expect(await subscribers.readTraces('bo-id')).toMatchObject({ linksExpireAt: [] });
    expect(await outbox.countWaiting()).toBe(2);
  });

  test('takes an address as it is, whatever it would be in SQL', async () => {
    const { subscribers } = await open();
    const address = `o'neil"$1;--%_@example.org`;
    await subscribers.ask(makeAsked({ address }), writeMail);
    expect((await subscribers.findAddress(address))?.address).toBe(address);
    expect(await subscribers.findAddress('o_neil@example.org')).toBeNull();
  });
});
