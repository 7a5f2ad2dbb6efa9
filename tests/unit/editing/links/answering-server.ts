import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does on one path: a status, with headers, or nothing at all; after several requests perhaps something else. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

type Answer = { readonly status: number; readonly headers?: Record<string, string>; readonly head?: number } | 'silence' | 'hang up';

/** A request that came in. */
export interface Request {
  readonly method: string;
  readonly path: string;
}

/** Runs a test beside a real server, which knows what was asked of it and how much at once. */
export async function withServer(
  answers: Answers,
  use: (server: { readonly origin: string; readonly requests: readonly Request[]; readonly mostAtOnce: () => number }) => Promise<void>,
): Promise<void> {
  const requests: Request[] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    const [method, path] = [request.method ?? '', request.url ?? ''];
    const before = requests.filter((each) => each.path === path && each.method === method).length;
    requests.push({ method, path });
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => (open -= 1));
    const all = answers[path] ?? [{ status: 404 }];
    const answer = all[Math.min(before, all.length - 1)] ?? 'silence';
    if (answer === 'silence') return;
    if (answer === 'hang up') return void request.socket.destroy();
    response.writeHead((method === 'HEAD' ? answer.head : undefined) ?? answer.status, answer.headers);
    // A body without an end: whoever waits for it waits for ever.
    if (method === 'GET') response.write('x');
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, mostAtOnce: () => most });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
