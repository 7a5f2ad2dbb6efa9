import { expect, test } from 'vitest';
import { makeFaultLog } from '#src/service/admission/fault-log.ts';
import { makeHoldLog } from '#src/service/admission/hold-log.ts';
import { makeDoor } from './door.ts';
import { openTestStore } from './open-test-store.ts';

test('keeps the hour of a line and not its moment, by which it could be told whose it is', async () => {
  const store = await openTestStore();
  const hour = Date.UTC(2026, 10, 22, 10);
  const { service } = makeDoor(store, { now: () => hour + 59 * 60_000 + 59_999 });
  await makeHoldLog(service, makeFaultLog(service.log, service.now))('a', 'fresh-voters');
  expect(await store.admission.countHolds(hour)).toEqual({ 'fresh-voters': 1 });
  expect(await store.admission.countHolds(hour + 1)).toEqual({});
});

test('holds ten lines an hour of a network and a reason, and a thousand of all', async () => {
  const store = await openTestStore();
  const { service, logged } = makeDoor(store);
  const logHold = makeHoldLog(service, makeFaultLog(service.log, service.now));
  for (let time = 0; time < 20; time += 1) await logHold('a', 'rate');
  for (let time = 0; time < 20; time += 1) await logHold('a', 'challenge');
  expect(await store.admission.countHolds(0)).toEqual({ challenge: 10, rate: 10 });
  await Promise.all(Array.from({ length: 1500 }, (_, network) => logHold(`network ${network}`, 'fresh-voters')));
  expect(await store.admission.countHolds(0)).toEqual({ challenge: 10, 'fresh-voters': 980, rate: 10 });
  expect(logged.length).toBe(1000);
  expect(JSON.parse(logged[0] ?? '')).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-/) as string,
    reason: 'rate',
    msg: 'A request is turned away: too many came.',
  });
});
