import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Chore } from '#src/service/http/service.ts';
import { addStoreChores } from '#src/service/server/store-chores.ts';
import { runService, type TestService } from '../running-service.ts';

const NOW = Date.UTC(2026, 10, 22);
let running: TestService;

beforeEach(async () => (running = await runService({ now: () => NOW })));
afterEach(() => running.close());

/** Does every chore once. */
async function doChores(): Promise<void> {
  const chores: Chore[] = [];
  addStoreChores({ ...running.service, addChore: (chore) => void chores.push(chore) });
  for (const { run } of chores) await run();
}

test('counts ballots that have been held back for long enough, and moves those of former slugs', async () => {
  const { ballots } = running.service.store;
  const ballot = { kind: 'vote', slug: 'alfa', choice: 'ship', castAt: NOW - 2000 } as const;
  await ballots.castBallots([
    { ...ballot, voter: 'one', heldUntil: NOW - 1000 },
    { ...ballot, voter: 'two', heldUntil: NOW + 1000 },
    { ...ballot, voter: 'three', heldUntil: null },
  ]);
  expect(await ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alfa', counts: { ship: 1, skip: 0 } }]);
  await doChores();
  expect(await ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 2, skip: 0 } }]);
  expect(await ballots.countHeld()).toBe(1);
});

test('forgets what was held back longer than thirty days ago', async () => {
  const { admission } = running.service.store;
  const day = 24 * 60 * 60 * 1000;
  for (const age of [1, 29, 31]) await admission.logHold({ at: NOW - age * day, network: 'hash', reason: 'rate' });
  await doChores();
  expect(await admission.countHolds(0)).toEqual({ rate: 2 });
});
