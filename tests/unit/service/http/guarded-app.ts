import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { z } from 'zod';
import { boundChanges } from '#src/service/http/bound-changes.ts';
import { guards } from '#src/service/http/guards.ts';
import { readForm, readJson } from '#src/service/http/read-body.ts';
import { clientMiddleware } from '#src/service/http/read-client.ts';
import type { ServiceVariables } from '#src/service/http/service.ts';
import { listen } from '#src/service/server/listen.ts';
import { openSite } from '#src/service/site/known-tools.ts';
import { SITE_DATA } from '../small-site.ts';

/** What the app reads from bodies. */
const shape = z.strictObject({ verdict: z.enum(['ship', 'skip']), note: z.string().max(20_000).optional() });

/** The guards before an app that says what it read, on a free port. */
export interface GuardedApp {
  readonly port: number;
  /** Sends bytes as they are, and gives the whole of what came back. */
  exchange(text: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the app; with `hold`, it answers a change only once the promise resolves. */
export async function runGuarded({ most, hold }: { most?: number; hold?: () => Promise<void> } = {}): Promise<GuardedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await mkdir(join(folder, 'data', 'v1'), { recursive: true });
  await writeFile(join(folder, 'data', 'v1', 'tools.json'), JSON.stringify(SITE_DATA));
  const app = new Hono<ServiceVariables>().use(
    clientMiddleware(['loopback'], () => undefined),
    guards(openSite(folder)),
    boundChanges(most),
  );
  app.put('/api/echo', async (context) => {
    await hold?.();
    const read = await readJson(context, shape);
    return read instanceof Response ? read : context.json(read);
  });
  app.post('/vote/echo', async (context) => {
    const read = await readForm(context, shape);
    return read instanceof Response ? read : context.json(read);
  });
  app.all('*', (context) => context.text(`${context.req.method} came through.`));
  const server = await listen(app, { host: '127.0.0.1', port: 0 });
  if (typeof server === 'string') throw new Error(server);
  const { port } = server.address;
  return {
    port,
    exchange: (text) => exchange(port, text),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function exchange(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
