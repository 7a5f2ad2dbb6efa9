import { expect } from 'vitest';
import { runService } from '../../unit/service/running-service.ts';
import { proof } from '../proof.ts';
import { judgeAnswer } from './judge-answer.ts';
import { exchange, openRawSocket, readAnswers } from './raw-socket.ts';

const TYPES = 'Host: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n';
const TOO_LONG = '{"title":"Content Too Large","status":413,"detail":"The body is longer than the 16384 bytes it may have."}';

/** Milliseconds in which a connection has to be ended that goes on sending. */
const CUT = 15_000;

const DOORS = [
  'PUT /api/votes/alpha',
  'PUT /api/picks/alpha-vs-beta',
  'POST /vote/alpha',
  'POST /newsletter/',
  'POST /newsletter/unsubscribe/',
];

proof('refuses a body that says it is too long before it comes', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  for (const door of DOORS) {
    for (const length of ['16385', '999999999999999']) {
      const answers = await exchange(running.port, `${door} HTTP/1.1\r\n${TYPES}Content-Length: ${length}\r\n\r\n`);
      expect(answers.map(({ status, body }) => [status, body])).toEqual([[413, TOO_LONG]]);
    }
  }
});

proof('ends the connection of a body that never ends, whether or not somebody reads it', { seconds: 90 }, async ({ undo, tell }) => {
  const running = await runService();
  undo(() => running.close());
  const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
  let sent = 0;
  for (const start of [
    ...DOORS,
    'POST /tools/alpha/',
    'POST /nothing',
    'PATCH /api/votes/alpha',
    'GET /api/votes',
    'DELETE /api/votes/alpha',
  ]) {
    const socket = await openRawSocket(running.port);
    undo(() => socket.close());
    socket.send(`${start} HTTP/1.1\r\n${TYPES}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const deadline = performance.now() + CUT;
    while (!socket.isClosed() && performance.now() < deadline) {
      socket.send(chunk);
      sent += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const answers = readAnswers(await socket.ended(CUT));
    // Who goes on sending may lose the answer to the end of the connection.
    expect([start, answers.length <= 1, answers.flatMap((answer) => judgeAnswer(answer) ?? [])]).toEqual([start, true, []]);
  }
  tell(`${sent} × 16 KB sent before the connections ended`);
});

proof('refuses headers that are too long or too many, and goes on', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const shapes = [
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: localhost\r\n${'A: b\r\n'.repeat(3000)}\r\n`,
    `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'__Host-voter=x; '.repeat(2000)}\r\n\r\n`,
  ];
  for (const shape of shapes) {
    const answers = await exchange(running.port, shape);
    expect(answers.map(({ status, body }) => [status, JSON.parse(body) as unknown])).toEqual([
      [431, { title: 'Request Header Fields Too Large', status: 431, detail: 'The headers of the request are longer than they may be.' }],
    ]);
  }
  expect((await running.ask('/livez')).status).toBe(200);
});
