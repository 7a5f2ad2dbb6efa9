import { expect, test } from 'vitest';
import { ATTEMPTS_MOST, retryAfter } from '#src/service/mail/backoff.ts';
import { makeCircuit } from '#src/service/mail/circuit.ts';
import { UnfitMailError } from '#src/service/mail/compose-mail.ts';
import { judgeFault } from '#src/service/mail/judge-fault.ts';

const REPLY = { message: '550 5.1.1 <ada@readers.example> unknown' };

test.each([
  [{ ...REPLY, code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused', 'The server answered RCPT TO with 550.'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused', 'The server answered DATA with 554.'],
  [{ code: 'EMESSAGE', command: 'MAIL FROM' }, 'refused', 'It is larger than the server takes.'],
  [{ code: 'EENVELOPE', command: 'API' }, 'refused', 'Its address cannot be sent to.'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'put-off', 'The server answered RCPT TO with 451.'],
  [{ code: 'EENVELOPE', command: 'DATA', responseCode: 503 }, 'put-off', 'The server answered DATA with 503.'],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'server', 'The server could not be used: EENVELOPE with 550.'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'server', 'The server could not be used: EAUTH with 535.'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 }, 'server', 'The server could not be used: EENVELOPE with 421.'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'server', 'The server could not be used: ESOCKET, ECONNREFUSED.'],
  [{ code: 'EABORT' }, 'server', 'The server took too long.'],
  [{ code: 'ENOSPC' }, 'server', 'The server could not be used: ENOSPC.'],
  [new Error('ada@readers.example'), 'server', 'The server could not be used: unknown fault.'],
  [null, 'server', 'The server could not be used: unknown fault.'],
])('judges %j as %s', (fault, kind, reason) => {
  expect(judgeFault(fault)).toEqual({ kind, reason });
});

test('takes a mail that cannot be composed for refused', () => {
  const reason = 'It has an address that is none.';
  expect(judgeFault(new UnfitMailError(reason))).toEqual({ kind: 'refused', reason });
});

test('tries a mail again after a minute, then twice as long, for four days', () => {
  const waits = Array.from({ length: ATTEMPTS_MOST }, (_, index) => retryAfter(index + 1, 0));
  expect(waits.slice(0, 11).map((wait) => Number(wait) / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  expect(waits.at(-1)).toBeNull();
  const days = waits.reduce<number>((sum, wait) => sum + Number(wait), 0) / 86_400_000;
  expect(Math.round(days * 10) / 10).toBe(3.9);
});

test('waits for a server that is down, longer each time, and not once it has answered', () => {
  const circuit = makeCircuit();
  expect(circuit.isClosed()).toBe(true);
  expect([1, 2, 3].map(() => circuit.noteFault('server'))).toEqual([1000, 2000, 4000]);
  expect(circuit.isClosed()).toBe(false);
  expect(Array.from({ length: 10 }, () => circuit.noteFault('server')).at(-1)).toBe(300_000);
  circuit.noteAnswer();
  expect(circuit.isClosed()).toBe(true);
  expect(circuit.noteFault('server')).toBe(1000);
  expect(circuit.noteFault('put-off')).toBe(0);
  expect(circuit.isClosed()).toBe(true);
});

test('takes five mails put off in a row as a word on all of them, and none that were refused', () => {
  const circuit = makeCircuit();
  expect([1, 2, 3, 4, 5, 6].map(() => circuit.noteFault('put-off'))).toEqual([0, 0, 0, 0, 1000, 2000]);
  expect(circuit.noteFault('refused')).toBe(0);
  expect(circuit.isClosed()).toBe(true);
});
