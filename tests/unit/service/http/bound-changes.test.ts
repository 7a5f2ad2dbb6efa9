import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { runGuarded } from './guarded-app.ts';

const HEAD = 'PUT /api/echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\nSec-Fetch-Site: none\r\nContent-Type: application/json\r\n';
const SHIP = `${HEAD}Content-Length: 18\r\n\r\n{"verdict":"ship"}`;

/** Something that several wait for. */
function makeGate(expected: number) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const full = Promise.withResolvers<undefined>();
  let waiting = 0;
  const pass = async (): Promise<void> => {
    waiting += 1;
    if (waiting === expected) full.resolve(undefined);
    await promise;
  };
  return { pass, full: full.promise, open: () => resolve(undefined) };
}

test('turns changes away past the bound, lets reading through, and takes changes again afterwards', async () => {
  const gate = makeGate(2);
  const guarded = await runGuarded({ most: 2, hold: gate.pass });
  const first = [guarded.exchange(SHIP), guarded.exchange(SHIP)];
  await gate.full;

  const refused = await guarded.exchange(SHIP);
  expect(refused).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
  expect(refused.toLowerCase()).toContain('\r\nretry-after: 1\r\n');
  expect(refused).toContain('"detail":"Too many requests are under way; try again in a second."');
  expect(await guarded.exchange('GET /api/echo HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toContain('GET came through.');

  gate.open();
  for (const answer of await Promise.all(first)) expect(answer).toContain('{"verdict":"ship"}');
  expect(await guarded.exchange(SHIP)).toContain('{"verdict":"ship"}');
  await guarded.close();
});

test('gives no place to those who send their bodies slowly', async () => {
  const guarded = await runGuarded({ most: 1 });
  const slow = connect(guarded.port, '127.0.0.1');
  slow.write(`${HEAD}Content-Length: 18\r\n\r\n{"verdict"`);
  expect(await guarded.exchange(SHIP)).toContain('{"verdict":"ship"}');
  slow.destroy();
  await guarded.close();
});
