import type { Readable, Writable } from 'node:stream';

/** One message of JSON-RPC, as the Language Server Protocol sends it. */
export interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const SEAM = '\r\n\r\n';

/** Writes one message with its head (Language Server Protocol 3.17, base protocol). */
export function writeMessage(stream: Writable, message: Message): void {
  const body = JSON.stringify(message);
  stream.write(`Content-Length: ${Buffer.byteLength(body)}${SEAM}${body}`);
}

/** Calls back with each message that a stream brings. */
export function readMessages(stream: Readable, receive: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const seam = rest.indexOf(SEAM);
      if (seam === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, seam))?.[1]);
      const start = seam + SEAM.length;
      if (rest.length < start + length) return;
      const body = rest.toString('utf8', start, start + length);
      rest = rest.subarray(start + length);
      receive(JSON.parse(body) as Message);
    }
  });
}
