import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { SERVER_BOUNDS } from '#src/service/server/listen.ts';
import { openConnection } from '../load/connection.ts';
import { IS_LONG, proof } from '../proof.ts';
import { startBoundedService } from './bounded-service.ts';
import { openRawSocket, type RawSocket } from './raw-socket.ts';

/** The service's own bounds in the long form, and shorter ones in the short. */
const BOUNDS = IS_LONG ? SERVER_BOUNDS : { headersTimeout: 500, requestTimeout: 800, connectionsCheckingInterval: 100 };

/** Milliseconds in which a connection has to be cut: its bound, the look at it, and what a busy machine needs. */
const CUT = BOUNDS.requestTimeout + BOUNDS.connectionsCheckingInterval + 10_000;

/** Milliseconds in which anybody else is answered meanwhile. */
const SERVED = 5000;

const EACH = IS_LONG ? 200 : 30;

const PUT = 'PUT /api/votes/alpha HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n';

/** What slow clients begin with, and what they add a byte of now and then. */
const SLOW: Readonly<Record<string, { readonly start: string; readonly drip: string }>> = {
  'say nothing': { start: '', drip: '' },
  'never end a header': { start: 'GET / HTTP/1.1\r\nHost: localhost\r\nX: ', drip: 'x' },
  'never end their headers': { start: 'GET / HTTP/1.1\r\nHost: localhost\r\n', drip: 'X: y\r\n' },
  'never end a body of a length': { start: `${PUT}Content-Length: 16000\r\n\r\n`, drip: ' ' },
  'never end a body of chunks': { start: `${PUT}Transfer-Encoding: chunked\r\n\r\n`, drip: '1\r\n \r\n' },
  'never end a body that nobody reads': {
    start: 'POST /tools/alpha/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16000\r\n\r\n',
    drip: ' ',
  },
  'never end their second request': { start: 'GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nX: ', drip: 'x' },
};

proof(`cuts off ${EACH} clients of each slow kind, and serves others meanwhile`, { seconds: 120 }, async ({ undo, tell }) => {
  const { port, close } = await startBoundedService(BOUNDS);
  undo(close);
  const clients = await Promise.all(
    Object.values(SLOW).flatMap(({ start, drip }) =>
      Array.from({ length: EACH }, async () => {
        const socket = await openRawSocket(port);
        undo(() => socket.close());
        socket.send(start);
        return { socket, drip };
      }),
    ),
  );
  const begun = performance.now();
  const slowest = await serveWhile(port, clients);
  const seconds = (performance.now() - begun) / 1000;
  expect(
    Object.keys(SLOW).filter((_, kind) => clients.slice(kind * EACH, (kind + 1) * EACH).some(({ socket }) => !socket.isClosed())),
  ).toEqual([]);
  const said = await Promise.all(clients.map(({ socket }) => socket.ended(1000)));
  expect(
    said.filter(
      (text) => text !== '' && !text.includes('"detail":"The request did not arrive in time."}') && !text.startsWith('HTTP/1.1 404'),
    ),
  ).toEqual([]);
  tell(`${clients.length} slow clients cut off within ${seconds.toFixed(1)} s; others served in ${Math.round(slowest)} ms at most`);
});

/** Drips, and asks as a reader does, until all slow clients are cut off or should have been; gives the longest time that an answer took. */
async function serveWhile(port: number, clients: readonly { readonly socket: RawSocket; readonly drip: string }[]): Promise<number> {
  const reader = openConnection(port);
  const deadline = performance.now() + CUT;
  let slowest = 0;
  while (performance.now() < deadline && clients.some(({ socket }) => !socket.isClosed())) {
    for (const { socket, drip } of clients) if (drip !== '') socket.send(drip);
    const begun = performance.now();
    const page = await reader.send({ path: '/tools/alpha/' });
    const vote = await reader.send({ method: 'PUT', path: '/api/votes/beta', json: { verdict: 'ship' } });
    slowest = Math.max(slowest, performance.now() - begun);
    expect([page.status, vote.status, slowest < SERVED]).toEqual([200, 200, true]);
    await pause(50);
  }
  reader.close();
  return slowest;
}

/** Milliseconds after which one is cut off here that takes nothing of its answer. */
const SILENCE = 300;

proof('cuts off who asks for a large file and never takes it', { seconds: 120 }, async ({ undo }) => {
  const { port, close } = await startBoundedService({ silence: SILENCE });
  undo(close);
  const socket = await openRawSocket(port);
  undo(() => socket.close());
  socket.pause();
  socket.send('GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n');
  // Nothing tells from here when the server has cut it off, until what lies in the buffers between is taken.
  await new Promise((resolve) => setTimeout(resolve, SILENCE * 5));
  socket.resume();
  const said = await socket.ended(CUT);
  expect([said.slice(0, 15), said.length < 20_000_000]).toEqual(['HTTP/1.1 200 OK', true]);
});
