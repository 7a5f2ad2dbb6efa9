import { expect, test, vi } from 'vitest';
import { startHousekeeping } from '#src/service/server/housekeeping.ts';
import { makeLogger } from '#src/service/server/logger.ts';

test('does chores one at a time, goes on after one that fails, and comes back', async () => {
  const lines: string[] = [];
  const log = makeLogger('info', { write: (line) => void lines.push(line) });
  const done: string[] = [];
  let underWay = 0;
  const chore = (name: string, fault?: Error) => ({
    name,
    run: async () => {
      underWay += 1;
      await Promise.resolve();
      done.push(`${name} ${underWay}`);
      underWay -= 1;
      if (fault) throw fault;
    },
  });
  const housekeeping = startHousekeeping([chore('one', new Error('no')), chore('two')], log, 1);
  await vi.waitFor(() => expect(done.slice(0, 4)).toEqual(['one 1', 'two 1', 'one 1', 'two 1']));
  await housekeeping.close();
  const rounds = done.length;
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, chore: 'one', msg: 'Housekeeping failed.', err: { message: 'no' } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done).toHaveLength(rounds);
});

test('waits for the chore that is under way when it is closed, and starts no other', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const done: string[] = [];
  const chores = [
    { name: 'one', run: () => promise.then(() => done.push('one')) },
    { name: 'two', run: () => Promise.resolve(done.push('two')) },
  ];
  const housekeeping = startHousekeeping(chores, makeLogger('silent'));
  const closed = housekeeping.close().then(() => done.push('closed'));
  resolve(undefined);
  await closed;
  expect(done).toEqual(['one', 'closed']);
});
