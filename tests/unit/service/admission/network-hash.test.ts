import { expect, test } from 'vitest';
import { makeFaultLog } from '#src/service/admission/fault-log.ts';
import { makeNetworkHash, type HashNetwork } from '#src/service/admission/network-hash.ts';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { describeStores } from '../store/open-stores.ts';
import { makeDoor, type Given } from './door.ts';

const LAST_SECOND = Date.parse('2026-11-22T23:59:59Z');

function hashOf(store: CommunityStore, given: Given): HashNetwork {
  const { service } = makeDoor(store, given);
  return makeNetworkHash(service, makeFaultLog(service.log, service.now));
}

describeStores('the hash of a network', (open) => {
  test('is the same all day, in every process, and another one on the next day', async () => {
    const store = await open();
    let now = Date.parse('2026-11-22T00:00:00Z');
    const here = hashOf(store, { now: () => now });
    const there = hashOf(store, { now: () => now });
    const [first, second] = await Promise.all([here('192.0.2.0/24'), there('192.0.2.0/24')]);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toBe(first);
    now = LAST_SECOND;
    expect(await here('192.0.2.0/24')).toBe(first);
    now += 1000;
    const next = await here('192.0.2.0/24');
    expect(next).not.toBe(first);
    expect(await there('192.0.2.0/24')).toBe(next);
  });

  test('differs by network and by the secret of the service', async () => {
    const store = await open();
    const hashes = [
      await hashOf(store, {})('192.0.2.0/24'),
      await hashOf(store, {})('198.51.100.0/24'),
      await hashOf(store, { secret: 'another' })('192.0.2.0/24'),
    ];
    expect(new Set(hashes).size).toBe(3);
  });

  test('is another one on the next day too while the store does not answer', async () => {
    const store = await open();
    let now = LAST_SECOND;
    const hash = hashOf(store, { now: () => now });
    await store.close();
    const first = await hash('192.0.2.0/24');
    expect(await hash('192.0.2.0/24')).toBe(first);
    now += 1000;
    expect(await hash('192.0.2.0/24')).not.toBe(first);
  });

  test('cannot be had again of a day that is over', async () => {
    const store = await open();
    const before = await hashOf(store, { now: () => LAST_SECOND })('192.0.2.0/24');
    await hashOf(store, { now: () => LAST_SECOND + 1000 })('192.0.2.0/24');
    expect(await hashOf(store, { now: () => LAST_SECOND })('192.0.2.0/24')).not.toBe(before);
  });
});
