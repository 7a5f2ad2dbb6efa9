import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** What a server said on one connection, in answers. */
export interface RawAnswer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A connection on which bytes are sent as they are. */
export interface RawSocket {
  /** Sends bytes; what the server does not take any more is lost. */
  send(bytes: string | Buffer): void;
  /** Whether the server has ended the connection. */
  isClosed(): boolean;
  /** Resolves when the server has ended the connection, with all it said; rejects when that takes longer than a number of milliseconds. */
  ended(within: number): Promise<string>;
  /** Resolves when the server has said something that fits; rejects when that takes longer than a number of milliseconds, or never comes. */
  said(expected: RegExp, within: number): Promise<string>;
  /** Takes nothing of what the server says. */
  pause(): void;
  resume(): void;
  /** Says that nothing more will be sent. */
  end(): void;
  close(): void;
}

/** Opens a connection to a server on this machine. */
export async function openRawSocket(port: number): Promise<RawSocket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: false });
  // A server that refuses what is still being sent resets the connection.
  socket.on('error', () => undefined);
  let text = '';
  socket.setEncoding('latin1').on('data', (part: string) => (text += part));
  await once(socket, 'connect');
  return {
    send: (bytes) => {
      if (socket.writable) socket.write(bytes);
    },
    isClosed: () => socket.destroyed || socket.readableEnded,
    ended: async (within) => {
      await waitFor(socket, 'close', { within, isThere: () => socket.destroyed, told: () => text });
      return text;
    },
    said: async (expected, within) => {
      await waitFor(socket, 'data', { within, isThere: () => expected.test(text), told: () => text });
      return text;
    },
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    end: () => void socket.end(),
    close: () => void socket.destroy(),
  };
}

/** How bytes are exchanged. */
interface Exchange {
  /** Milliseconds in which the server has to end the connection. */
  readonly within?: number;
  /** Whether the client says that it sends no more: a server may then leave it without an answer. */
  readonly isEnding?: boolean;
}

/** Sends bytes, and gives all answers until the server ends the connection. */
export async function exchange(
  port: number,
  bytes: string | Buffer,
  { within = 20_000, isEnding = false }: Exchange = {},
): Promise<readonly RawAnswer[]> {
  const socket = await openRawSocket(port);
  socket.send(bytes);
  if (isEnding) socket.end();
  try {
    return readAnswers(await socket.ended(within));
  } finally {
    socket.close();
  }
}

/** Cuts what a server said into answers: by their lengths, by chunks, or to the end. */
export function readAnswers(said: string): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = said; rest !== '';) {
    const end = rest.indexOf('\r\n\r\n');
    const [start = '', ...lines] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) [\w -]+$/.exec(start)?.[1]);
    if (end < 0 || !(status >= 100)) throw new Error(`This is no answer of HTTP: ${JSON.stringify(rest.slice(0, 500))}`);
    const headers = new Map(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const { body, length } = readBody(rest.slice(end + 4), headers, status);
    rest = rest.slice(end + 4 + length);
    answers.push({ status, headers, body });
  }
  return answers;
}

function readBody(rest: string, headers: RawAnswer['headers'], status: number): { body: string; length: number } {
  if (status < 200 || status === 204 || status === 304) return { body: '', length: 0 };
  if (headers.get('transfer-encoding') === 'chunked') {
    const end = rest.indexOf('0\r\n\r\n') + 5;
    return { body: rest.slice(0, end), length: end };
  }
  const length = headers.get('content-length');
  // What answers a HEAD tells a length and sends nothing.
  const size = length === undefined ? rest.length : rest.startsWith('HTTP/1.1 ') ? 0 : Math.min(Number(length), rest.length);
  return { body: Buffer.from(rest.slice(0, size), 'latin1').toString('utf8'), length: size };
}

interface Awaited {
  readonly within: number;
  readonly isThere: () => boolean;
  readonly told: () => string;
}

async function waitFor(socket: Socket, event: 'close' | 'data', { within, isThere, told }: Awaited): Promise<void> {
  const deadline = AbortSignal.timeout(within);
  const events = event === 'data' ? (['data', 'close'] as const) : (['close'] as const);
  while (!isThere()) {
    if (deadline.aborted || (event === 'data' && socket.destroyed)) {
      throw new Error(`The server did not do what was waited for within ${within} ms; it said ${JSON.stringify(told().slice(0, 500))}.`);
    }
    const stop = new AbortController();
    await Promise.race([
      ...events.map((name) => once(socket, name, { signal: stop.signal })),
      once(deadline, 'abort', { signal: stop.signal }),
    ]).catch(() => undefined);
    stop.abort();
  }
}
