import fc from 'fast-check';
import { expect } from 'vitest';
import { runService, type TestService } from '../../unit/service/running-service.ts';
import { IS_LONG, proof, SEED } from '../proof.ts';
import { anyRequest, writeRequest } from './any-request.ts';
import { judgeAnswer } from './judge-answer.ts';
import { exchange } from './raw-socket.ts';

const RUNS = IS_LONG ? 10_000 : 350;

/** Milliseconds after which a request hangs. */
const DEADLINE = 20_000;

const SERVICES = [
  ['with limits off', { hasLimits: false, trustedProxies: ['loopback'] }],
  ['with limits on', { hasLimits: true }],
] as const;

for (const [index, [name, settings]] of SERVICES.entries()) {
  proof(
    `a service ${name} answers ${RUNS} arbitrary requests, never as if something were wrong here`,
    { seconds: IS_LONG ? 900 : 60 },
    async ({ tell, undo }) => {
      const running = await runService({ settings: { ...settings, logLevel: 'error' } });
      undo(() => running.close());
      const statuses = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(anyRequest, async (request) => {
          // A body that never ends is cut off by its sender here: to wait for it is proven elsewhere.
          const isEnding = request.framing === 'more';
          const answers = await exchange(running.port, writeRequest(request, running.port), { within: DEADLINE, isEnding });
          for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
          expect(answers.flatMap((answer) => judgeAnswer(answer) ?? [])).toEqual([]);
          expect(answers.length).toBeGreaterThanOrEqual(isEnding ? 0 : 1);
        }),
        { numRuns: RUNS, seed: SEED + index },
      );
      await expectWell(running);
      const told = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${count} × ${status}`);
      tell(`${RUNS} requests: ${told.join(', ')}`);
    },
  );
}

/** Nothing was logged as a fault, and it goes on as before. */
async function expectWell(running: TestService): Promise<void> {
  expect(running.logged()).toEqual([]);
  expect((await running.ask('/readyz')).status).toBe(200);
  const vote = await running.ask('/api/votes/beta', { method: 'PUT', body: { verdict: 'ship' } });
  expect([200, 428, 429]).toContain(vote.status);
}
