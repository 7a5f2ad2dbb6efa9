import { expect } from 'vitest';
import { runService } from '../../unit/service/running-service.ts';
import { proof } from '../proof.ts';
import { judgeAnswer } from './judge-answer.ts';
import { exchange } from './raw-socket.ts';

const VOTE = '{"verdict":"ship"}';
const PAGE_HEADERS = 'Host: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n';

/** What an attacker would have taken for a request of its own by one of two servers. */
const HIDDEN = `PUT /api/votes/gamma HTTP/1.1\r\n${PAGE_HEADERS}Content-Length: ${VOTE.length}\r\n\r\n${VOTE}`;

const WHOLE = `0\r\n\r\n${HIDDEN}`;

/** Framings that two servers in a row may read in two ways (RFC 9112, sections 6.1 and 11.2), or that no server should read. */
const SHAPES: Readonly<Record<string, string>> = {
  'a length and chunks': `Content-Length: ${WHOLE.length}\r\nTransfer-Encoding: chunked\r\n\r\n${WHOLE}`,
  'chunks and a length': `Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n${WHOLE}`,
  'two lengths': `Content-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
  'a list of lengths': `Content-Length: 0, ${HIDDEN.length}\r\n\r\n${HIDDEN}`,
  'a signed length': `Content-Length: +0\r\n\r\n${HIDDEN}`,
  'a negative length': `Content-Length: -1\r\n\r\n${HIDDEN}`,
  'a hexadecimal length': `Content-Length: 0x10\r\n\r\n${HIDDEN}`,
  'an empty length': `Content-Length: \r\n\r\n${HIDDEN}`,
  'a length beyond numbers': `Content-Length: 99999999999999999999\r\n\r\n${HIDDEN}`,
  'chunks that are not': `Transfer-Encoding: xchunked\r\n\r\n${WHOLE}`,
  'chunks and identity': `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n${WHOLE}`,
  'a space before the colon': `Transfer-Encoding : chunked\r\n\r\n${WHOLE}`,
  'a tab before the name': `\tTransfer-Encoding: chunked\r\n\r\n${WHOLE}`,
  'a vertical tab before chunked': `Transfer-Encoding: \vchunked\r\n\r\n${WHOLE}`,
  'a folded line': `Transfer-Encoding:\r\n chunked\r\n\r\n${WHOLE}`,
  'a bare line feed': `X: y\nTransfer-Encoding: chunked\r\n\r\n${WHOLE}`,
  'a bare carriage return': `X: y\rTransfer-Encoding: chunked\r\n\r\n${WHOLE}`,
  'a NUL in a header': `X: y\0z\r\nContent-Length: 0\r\n\r\n${HIDDEN}`,
  'a chunk of a wrong size': `Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n${WHOLE}`,
  'a chunk of a signed size': `Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n${WHOLE}`,
  'a chunk of a spaced size': `Transfer-Encoding: chunked\r\n\r\n0 x\r\n\r\n${HIDDEN}`,
  'a chunk beyond numbers': `Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n${HIDDEN}`,
  'a chunk that ends in a bare line feed': `Transfer-Encoding: chunked\r\n\r\n0\n\n${HIDDEN}`,
};

proof('answers each shape of a smuggled request once, ends the connection, and does nothing of it', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  for (const [name, shape] of Object.entries(SHAPES)) {
    const answers = await exchange(running.port, `PUT /api/votes/alpha HTTP/1.1\r\n${PAGE_HEADERS}${shape}`);
    expect([name, answers.map(({ status }) => status), answers.map(judgeAnswer)]).toEqual([name, [400], [null]]);
  }
  expect(await running.service.store.ballots.readCounts()).toEqual([]);
});

proof('answers requests that follow one another on a connection in their order', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  const first = `PUT /api/votes/alpha HTTP/1.1\r\n${PAGE_HEADERS}Transfer-Encoding: chunked\r\n\r\n12\r\n${VOTE}\r\n0\r\n\r\n`;
  const last = `GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
  const answers = await exchange(running.port, first + HIDDEN + last + HIDDEN);
  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [200, '{"version":1,"tool":"alpha","ship":1,"skip":0}'],
    [200, '{"version":1,"tool":"gamma","ship":1,"skip":0}'],
    [200, 'The service runs.\n'],
  ]);
});

const HOSTS: Readonly<Record<string, string>> = {
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'two hosts': 'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n',
  'two hosts in capitals': 'GET / HTTP/1.1\r\nHOST: localhost\r\nhost: localhost\r\n\r\n',
  'a host with a path': 'GET / HTTP/1.1\r\nHost: localhost/x\r\n\r\n',
  'a host with a user': 'GET / HTTP/1.1\r\nHost: a@localhost\r\n\r\n',
  'a host that is none': 'GET / HTTP/1.1\r\nHost: [::1\r\n\r\n',
};

proof('refuses requests that do not say which host they mean', { seconds: 60 }, async ({ undo }) => {
  const running = await runService();
  undo(() => running.close());
  for (const [name, shape] of Object.entries(HOSTS)) {
    const [answer, ...more] = await exchange(running.port, shape.replace(/\r\n\r\n$/, '\r\nConnection: close\r\n\r\n'));
    expect([name, answer?.status, more, answer && judgeAnswer(answer)]).toEqual([name, 400, [], null]);
  }
  const old = await exchange(running.port, 'GET /livez HTTP/1.0\r\n\r\n');
  expect(old.map(({ status, body }) => [status, body])).toEqual([[200, 'The service runs.\n']]);
});
