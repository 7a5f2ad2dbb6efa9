import { request as send, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listen } from '#src/service/server/listen.ts';
import { serveSite } from '#src/service/site/serve-site.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it was sent. */
  readonly bytes: Buffer;
}

/** A folder of files whose `site/` is served on a free port. */
export interface ServedFiles {
  readonly site: string;
  readonly origin: string;
  /** Sends a path as it is: `fetch` would mend what tests send broken. */
  ask(path: string, options?: { method?: string; headers?: Record<string, string> }): Promise<Answer>;
  close(): Promise<void>;
}

/** Writes files into a new folder and serves its `site/`. */
export async function serveFiles(files: Readonly<Record<string, string | Buffer>>): Promise<ServedFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const site = join(folder, 'site');
  const server = await listen(serveSite(site), { host: '127.0.0.1', port: 0 });
  if (typeof server === 'string') throw new Error(server);
  const { host, port } = server.address;
  return {
    site,
    origin: `http://${host}:${port}`,
    ask: (path, options) => ask({ host, port, path, ...options }),
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

function ask(asked: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(asked, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode, headers: response.headers, body: bytes.toString(), bytes });
      });
    });
    request.on('error', reject).end();
  });
}
