import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** What a service answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is sent. */
export interface Sent {
  readonly method?: 'GET' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly cookie?: string | null;
  readonly json?: unknown;
}

/** One connection that is kept open, as a browser keeps it. */
export interface Connection {
  /** Sends as a page of the site does. Rejects when the connection breaks, and with a `Hang` when no answer comes. */
  send(sent: Sent): Promise<Answer>;
  close(): void;
}

/** A request that was not answered in good time. */
export class Hang extends Error {}

/** Milliseconds after which a service hangs that has not answered; a machine that does much beside has time enough. */
const DEADLINE = 30_000;

/** Opens a connection to a service on this machine. */
export function openConnection(port: number): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return { send: (sent) => send(port, agent, sent), close: () => agent.destroy() };
}

function send(port: number, agent: Agent, { method = 'GET', path, cookie, json }: Sent): Promise<Answer> {
  const body = json === undefined ? '' : JSON.stringify(json);
  const headers = {
    'Sec-Fetch-Site': 'same-origin',
    ...(json !== undefined && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
    ...(cookie && { Cookie: cookie }),
  };
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    const fail = (fault: Error): void => {
      clearTimeout(timer);
      reject(fault);
    };
    const timer = setTimeout(() => sending.destroy(new Hang(`${method} ${path} was not answered within ${DEADLINE} ms.`)), DEADLINE);
    sending.on('error', fail).end(body);
  });
}
