import { Hono } from 'hono';
import { afterEach, expect, test } from 'vitest';
import type { Service, ServiceVariables } from '#src/service/http/service.ts';
import type { Counts } from '#src/service/store/ballot-store.ts';
import { apiRoutes } from '#src/service/votes/api-routes.ts';
import { makeBallotBox } from '#src/service/votes/ballot-box.ts';
import { runService, type TestService } from '../running-service.ts';

let running: TestService | undefined;
afterEach(() => running?.close());

/** Routes with room for one ballot, over a store whose one transaction ends as the test says. */
async function open() {
  running = await runService();
  const { service } = running;
  const transaction = Promise.withResolvers<readonly Counts[]>();
  const begun = Promise.withResolvers<undefined>();
  const castBallots = () => {
    begun.resolve(undefined);
    return transaction.promise;
  };
  const ballots = { ...service.store.ballots, castBallots };
  // The service has routes of its own, which show their figures already.
  const stuck: Service = { ...service, store: { ...service.store, ballots }, addGauge: () => undefined };
  const app = new Hono<ServiceVariables>();
  app.use(async (context, next) => {
    context.set('client', {
      address: '192.0.2.1',
      network: '192.0.2.0/24',
      isSecure: true,
      isLoopback: false,
      origin: running?.origin ?? '',
    });
    await next();
  });
  app.route('/', apiRoutes(stuck, makeBallotBox(stuck, { batch: 1, length: 1, inFlight: 1 })));
  const vote = () => app.request('/api/votes/alpha', { method: 'PUT', body: '{"verdict":"ship"}' });
  return { transaction, begun: begun.promise, vote, logged: running.logged };
}

async function shorten(answer: Response): Promise<unknown> {
  return [answer.status, answer.headers.get('Retry-After'), ((await answer.json()) as { detail?: string }).detail];
}

test('tells to come back when too many ballots wait, and takes them again later', async () => {
  const { transaction, begun, vote } = await open();
  const first = vote();
  await begun;
  expect(await shorten(await vote())).toEqual([503, '1', 'Too many votes are waiting to be kept; try again in a second.']);
  transaction.resolve([{ ship: 1 }]);
  expect((await first).status).toBe(200);
  expect((await vote()).status).toBe(200);
});

test('tells that a vote was not kept when its batch failed, and logs that once', async () => {
  const { transaction, begun, vote, logged } = await open();
  const first = vote();
  await begun;
  transaction.reject(new Error('The disk is full.'));
  expect(await shorten(await first)).toEqual([503, '1', 'The vote could not be kept; try again in a second.']);
  expect(logged().filter(({ msg }) => msg === 'A batch of ballots could not be kept as one.')).toEqual([
    expect.objectContaining({ ballots: 1, refused: 1, err: expect.objectContaining({ message: 'The disk is full.' }) as unknown }),
  ]);
});
