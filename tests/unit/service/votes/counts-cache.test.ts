import { expect, test } from 'vitest';
import type { SubjectCounts } from '#src/service/store/ballot-store.ts';
import { makeCountsCache } from '#src/service/votes/counts-cache.ts';

const TOOLS = { slugs: new Set(['alpha', 'beta', 'constructor']), aliases: new Map([['old-alpha', 'alpha']]) };

/** A store whose answers come when the test says so, and a clock that it turns. */
function makeStore() {
  const clock = { now: Date.UTC(2026, 10, 22, 12) };
  const readings: { readonly end: (ship: number) => void; readonly fail: () => void }[] = [];
  const readCounts = (): Promise<readonly SubjectCounts[]> =>
    new Promise((resolve, reject) => {
      readings.push({
        end: (ship) => resolve([{ kind: 'vote', slug: 'alpha', counts: { ship } }]),
        fail: () => reject(new Error('The store is gone.')),
      });
    });
  return { clock, readings, cache: makeCountsCache({ readCounts }, () => clock.now) };
}

async function readShips({ cache }: ReturnType<typeof makeStore>): Promise<unknown> {
  return (await cache.readOne({ kind: 'vote', slug: 'alpha' }))['ship'];
}

test('reads the counts once for everybody who asks at the same time', async () => {
  const store = makeStore();
  const asked = [readShips(store), readShips(store)];
  store.readings[0]?.end(3);
  expect(await Promise.all(asked)).toEqual([3, 3]);
  expect(store.readings).toHaveLength(1);
});

test('gives old counts while newer ones are read, and waits for them after a quiet while', async () => {
  const store = makeStore();
  const first = readShips(store);
  store.readings[0]?.end(3);
  await first;
  store.clock.now += 1_999;
  expect([await readShips(store), store.readings.length]).toEqual([3, 1]);
  store.clock.now += 1;
  expect([await readShips(store), await readShips(store), store.readings.length]).toEqual([3, 3, 2]);
  store.readings[1]?.end(4);
  await Promise.resolve();
  await Promise.resolve();
  expect([await readShips(store), store.readings.length]).toEqual([4, 2]);
  store.clock.now += 3_600_000;
  const late = readShips(store);
  store.readings[2]?.end(5);
  expect(await late).toBe(5);
});

test('gives old counts when newer ones cannot be read, until they are too old', async () => {
  const store = makeStore();
  const first = readShips(store);
  store.readings[0]?.end(3);
  await first;
  store.clock.now += 9_000;
  expect(await readShips(store)).toBe(3);
  store.readings[1]?.fail();
  await new Promise((resolve) => setImmediate(resolve));
  store.clock.now += 1_000;
  const late = readShips(store);
  store.readings[2]?.fail();
  await expect(late).rejects.toThrow('The store is gone.');
});

test('reads anew when the clock was set back', async () => {
  const store = makeStore();
  const first = readShips(store);
  store.readings[0]?.end(3);
  await first;
  store.clock.now -= 3_600_000;
  const next = readShips(store);
  store.readings[1]?.end(4);
  expect(await next).toBe(4);
});

test('writes the counts out once for each moment and each state of the site', async () => {
  const store = makeStore();
  const reading = store.cache.readSheet(TOOLS);
  store.readings[0]?.end(3);
  const sheet = await reading;
  expect(await store.cache.readSheet(TOOLS)).toBe(sheet);
  expect((await store.cache.readSheet({ ...TOOLS, slugs: new Set(['beta']) })).all.body).toBe(
    '{"version":1,"taken":"2026-11-22T12:00:00Z","tools":{},"pairs":{}}',
  );
});
