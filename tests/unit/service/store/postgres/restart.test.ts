import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '#src/service/store/open-store.ts';
import { type RunningPostgres, startPostgres } from '../../../../postgres/embedded-postgres.ts';

let postgres: RunningPostgres;

beforeEach(async () => {
  postgres = await startPostgres();
});

afterEach(() => postgres.stop());

test('a store goes on when its database comes back, and misses nothing that was acknowledged', async () => {
  const store = await openStore({ data: '', databaseUrl: postgres.url });
  if (typeof store === 'string') throw new Error(store);
  const vote = { kind: 'vote', slug: 'alpha', choice: 'ship', castAt: 1, heldUntil: null } as const;
  const rule = store.admission.makeRateLimiter({ name: 'votes', points: 5, seconds: 60 });
  await store.ballots.castBallots([{ ...vote, voter: 'ada' }]);
  await postgres.kill();
  await expect(store.ping()).rejects.toThrow(/ECONNREFUSED/);
  // Each process counts for itself meanwhile.
  expect(await rule.consume('network')).toMatchObject({ consumedPoints: 1 });
  await postgres.restart();
  expect(await store.ballots.castBallots([{ ...vote, voter: 'bob' }])).toEqual([{ ship: 2, skip: 0 }]);
  await store.close();
});
