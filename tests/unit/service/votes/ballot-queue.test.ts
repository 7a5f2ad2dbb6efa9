import { expect, test } from 'vitest';
import type { Ballot, Counts } from '#src/service/store/ballot-store.ts';
import { BallotQueue } from '#src/service/votes/ballot-queue.ts';
import { makeBallot } from './ballots.ts';

/** https://sqlite.org/rescode.html#full */
const SQLITE_FULL = 13;

const BOUNDS = { batch: 3, length: 6, inFlight: 1 };

/** A store whose transactions end when the test says so. */
function makeSlowStore() {
  const batches: { readonly voters: readonly string[]; readonly end: (fault?: Error) => void }[] = [];
  const castBallots = (ballots: readonly Ballot[]): Promise<readonly Counts[]> =>
    new Promise((resolve, reject) => {
      const voters = ballots.map(({ voter }) => voter);
      const counts = ballots.map((_, index) => ({ ship: index + 1 }));
      batches.push({ voters, end: (fault) => (fault ? reject(fault) : resolve(counts)) });
    });
  return { castBallots, batches };
}

const ignore = () => {};
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Casts a ballot of each voter; what was turned away rejects. */
function cast(queue: BallotQueue, voters: readonly string[]): Promise<Counts>[] {
  return voters.map((voter) => queue.cast(makeBallot({ voter })) ?? Promise.reject(new Error('The queue is full.')));
}

test('commits at once what arrives together, and what arrives meanwhile as the next batch', async () => {
  const store = makeSlowStore();
  const queue = new BallotQueue(store, BOUNDS, ignore);
  const first = cast(queue, ['1', '2']);
  await turn();
  const second = cast(queue, ['3', '4']);
  await turn();
  expect(store.batches.map(({ voters }) => voters)).toEqual([['1', '2']]);
  store.batches[0]?.end();
  expect(await Promise.all(first)).toEqual([{ ship: 1 }, { ship: 2 }]);
  await turn();
  expect(store.batches.map(({ voters }) => voters)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  store.batches[1]?.end();
  expect(await Promise.all(second)).toEqual([{ ship: 1 }, { ship: 2 }]);
});

test('keeps to the size of a batch and to the number in flight', async () => {
  const store = makeSlowStore();
  const queue = new BallotQueue(store, { batch: 2, length: 6, inFlight: 2 }, ignore);
  void Promise.all(cast(queue, ['1', '2', '3', '4', '5']));
  await turn();
  await turn();
  await turn();
  expect(store.batches.map(({ voters }) => voters)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  store.batches[1]?.end();
  await turn();
  await turn();
  expect(store.batches.map(({ voters }) => voters)).toEqual([['1', '2'], ['3', '4'], ['5']]);
});

test('acknowledges nothing before its batch is committed', async () => {
  const store = makeSlowStore();
  const queue = new BallotQueue(store, BOUNDS, ignore);
  const acknowledged: string[] = [];
  const votes = cast(queue, ['1', '2']).map((vote, index) => vote.then(() => acknowledged.push(String(index + 1))));
  await turn();
  await turn();
  expect([acknowledged, queue.count]).toEqual([[], 2]);
  store.batches[0]?.end();
  await Promise.all(votes);
  expect([acknowledged, queue.count]).toEqual([['1', '2'], 0]);
});

test('turns a ballot away when too many wait, and takes it once there is room', async () => {
  const store = makeSlowStore();
  const queue = new BallotQueue(store, BOUNDS, ignore);
  const taken = ['1', '2', '3', '4', '5', '6', '7'].map((voter) => queue.cast(makeBallot({ voter })));
  expect(taken.map((vote) => vote !== null)).toEqual([true, true, true, true, true, true, false]);
  await turn();
  expect(queue.cast(makeBallot({ voter: '8' }))).toBeNull();
  store.batches[0]?.end();
  await turn();
  expect(queue.cast(makeBallot({ voter: '9' }))).not.toBeNull();
});

test('tells each ballot of a batch that failed for the store is away, and goes on with the next', async () => {
  const store = makeSlowStore();
  const told: unknown[] = [];
  const queue = new BallotQueue(store, BOUNDS, (fault, batch) => told.push([fault, batch]));
  const votes = Promise.allSettled(cast(queue, ['1', '2', '3', '4']));
  await turn();
  const fault = Object.assign(new Error('The disk is full.'), { errcode: SQLITE_FULL });
  store.batches[0]?.end(fault);
  await turn();
  await turn();
  store.batches[1]?.end();
  expect(await votes).toEqual([
    { status: 'rejected', reason: fault },
    { status: 'rejected', reason: fault },
    { status: 'rejected', reason: fault },
    { status: 'fulfilled', value: { ship: 1 } },
  ]);
  expect(told).toEqual([[fault, { ballots: 3, refused: 3 }]]);
});

test('keeps the others of a batch where one ballot cannot be kept, each in its turn', async () => {
  const told: unknown[] = [];
  const batches: (readonly string[])[] = [];
  const fault = new Error('The row breaks a rule.');
  const castBallots = (ballots: readonly Ballot[]): Promise<readonly Counts[]> => {
    batches.push(ballots.map(({ voter }) => voter));
    return ballots.some(({ voter }) => voter === '2')
      ? Promise.reject(fault)
      : Promise.resolve(ballots.map(() => ({ ship: batches.length })));
  };
  const queue = new BallotQueue({ castBallots }, BOUNDS, (failed, batch) => told.push([failed, batch]));
  expect(await Promise.allSettled(cast(queue, ['1', '2', '3', '4']))).toEqual([
    { status: 'fulfilled', value: { ship: 2 } },
    { status: 'rejected', reason: fault },
    { status: 'fulfilled', value: { ship: 4 } },
    { status: 'fulfilled', value: { ship: 5 } },
  ]);
  expect([batches, told, queue.count]).toEqual([[['1', '2', '3'], ['1'], ['2'], ['3'], ['4']], [[fault, { ballots: 3, refused: 1 }]], 0]);
});

test('tries no further ballot of a batch once the store is away', async () => {
  const away = Object.assign(new Error('The disk is full.'), { errcode: SQLITE_FULL });
  let casts = 0;
  const castBallots = () => Promise.reject((casts += 1) === 1 ? new Error('The row breaks a rule.') : away);
  const queue = new BallotQueue({ castBallots }, BOUNDS, ignore);
  expect(await Promise.allSettled(cast(queue, ['1', '2', '3']))).toEqual([1, 2, 3].map(() => ({ status: 'rejected', reason: away })));
  expect(casts).toBe(2);
});

test('tells a ballot that the store forgot', async () => {
  const queue = new BallotQueue({ castBallots: () => Promise.resolve([]) }, BOUNDS, ignore);
  await expect(queue.cast(makeBallot())).rejects.toThrow('The store gave no counts for a ballot.');
});

test('closes once everything taken is committed, and takes nothing more', async () => {
  const store = makeSlowStore();
  const queue = new BallotQueue(store, BOUNDS, ignore);
  void Promise.all(cast(queue, ['1', '2', '3', '4']));
  const ends: string[] = [];
  const closing = [queue.close().then(() => ends.push('closed')), queue.close().then(() => ends.push('closed again'))];
  expect(queue.cast(makeBallot({ voter: '5' }))).toBeNull();
  await turn();
  store.batches[0]?.end();
  await turn();
  await turn();
  expect(ends).toEqual([]);
  store.batches[1]?.end();
  await Promise.all(closing);
  expect([ends, queue.count]).toEqual([['closed', 'closed again'], 0]);
});

test('closes at once when nothing waits', async () => {
  await expect(new BallotQueue(makeSlowStore(), BOUNDS, ignore).close()).resolves.toBeUndefined();
});
