import { listen } from '#src/service/server/listen.ts';
import { serveSite } from '#src/service/site/serve-site.ts';

/** Serves a built site on a free port for the time of some work, which gets its origin. */
export async function serveBuiltSite<Value>(site: string, work: (origin: string) => Promise<Value>): Promise<Value> {
  const server = await listen(serveSite(site), { host: '127.0.0.1', port: 0 });
  if (typeof server === 'string') throw new Error(server);
  try {
    return await work(`http://127.0.0.1:${server.address.port}`);
  } finally {
    await server.close();
  }
}
