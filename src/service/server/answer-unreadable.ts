import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import { writeProblem } from '../http/problem.ts';
import { EVERY_ANSWER } from '../site/response-headers.ts';

/** Sentences for what is no request that the service could read; the statuses are those that Node gives such faults. */
const SENTENCES = {
  400: 'The request is not one of HTTP/1.1 that can be understood.',
  408: 'The request did not arrive in time.',
  413: 'The body says more about its parts than it may.',
  431: 'The headers of the request are longer than they may be.',
  500: 'Something is wrong here.',
};

/** Milliseconds that who sent it has to take the answer. */
const TAKING = 1000;

const STATUSES: Readonly<Record<string, keyof typeof SENTENCES>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers a request that never reaches the app: its address or its host is none. */
export function answerUnreadable(fault: unknown): Response {
  const status = fault instanceof RequestError ? 400 : 500;
  const { headers, body } = writeAnswer(status);
  return new Response(body, { status, headers });
}

/** Writes the answer for what the parser gave up on with a code, to the connection itself, and ends it: what comes behind cannot be told apart. */
export function endUnreadable(code: string | null, connection: Duplex): void {
  const status = STATUSES[code ?? ''] ?? 400;
  const { headers, body } = writeAnswer(status);
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines.map((line) => line.join(': '))].join('\r\n');
  // Cut off at once, it would be lost to who is still sending.
  connection.end(`${head}\r\n\r\n${body}`);
  setTimeout(() => connection.destroy(), TAKING).unref();
}

/**
 * Throws for a request that names its host twice, of which a proxy may have believed the other one, or not at all, which only HTTP/1.0 may:
 * RFC 9112, section 3.2.
 */
export function checkHost({ rawHeaders, httpVersion }: IncomingMessage): void {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.length === 4 && rawHeaders[index]?.toLowerCase() === 'host') hosts += 1;
  }
  if (hosts > 1 || (hosts === 0 && httpVersion !== '1.0')) throw new RequestError('A request names its host once.');
}

function writeAnswer(status: keyof typeof SENTENCES): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const { headers, body } = writeProblem(status, SENTENCES[status]);
  return { headers: { ...EVERY_ANSWER, ...headers }, body };
}
