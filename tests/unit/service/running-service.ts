import { request as send, type IncomingHttpHeaders } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeLogger } from '#src/service/server/logger.ts';
import { startService, type RunningService } from '#src/service/server/start-service.ts';
import type { Settings } from '#src/service/settings/settings.ts';
import { SITE_FILES } from './small-site.ts';

/** What the service answered. */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a test sends. */
export interface ServiceRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** Sent as it is; an object is sent as JSON, and `URLSearchParams` as a form. */
  readonly body?: string | Buffer | URLSearchParams | Readonly<Record<string, unknown>>;
  /** Whether it is sent as a page of the site would send it; it is, unless told otherwise. */
  readonly isOfSite?: boolean;
}

/** A service on a free port, over a small site in a temporary folder. */
export interface TestService {
  readonly origin: string;
  readonly port: number;
  readonly service: RunningService['service'];
  /** Folder of everything: `site/` and `data/`. */
  readonly folder: string;
  /** Sends a path as it is: `fetch` would mend what tests send broken, and hides cookies. */
  ask(path: string, asked?: ServiceRequest): Promise<ServiceAnswer>;
  /** What was logged until now, a line each. */
  readonly logged: () => readonly Readonly<Record<string, unknown>>[];
  /** Stops the service and removes its folder. */
  close(): Promise<void>;
}

/** How a test wants its service. */
export interface TestServiceOptions {
  /** Files of the site, beside those of SITE_FILES or in their place. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Partial<Settings>;
  readonly now?: () => number;
}

/** Starts a service with limits off, unless the test wants them; the data lie in its own folder. */
export async function runService({ files, settings, now }: TestServiceOptions = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
  await writeFiles(join(folder, 'site'), { ...SITE_FILES, ...files });
  const lines: string[] = [];
  const log = makeLogger(settings?.logLevel ?? 'debug', { write: (line) => void lines.push(line) });
  const running = await startService({ ...testSettings(folder), ...settings }, log, now);
  if (typeof running === 'string') {
    await rm(folder, { recursive: true, force: true });
    throw new Error(running);
  }
  const { port } = running.address;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    service: running.service,
    folder,
    ask: (path, asked) => ask(port, path, asked),
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    close: async () => {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Settings of a service for tests: any free port, limits off, everything in one folder. */
export function testSettings(folder: string): Settings {
  return {
    host: '127.0.0.1',
    port: 0,
    output: join(folder, 'site'),
    data: join(folder, 'data'),
    databaseUrl: null,
    secret: null,
    trustedProxies: [],
    hasLimits: false,
    metricsToken: null,
    smtpUrl: null,
    mailFrom: null,
    logLevel: 'debug',
  };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, isOfSite = true }: ServiceRequest = {},
): Promise<ServiceAnswer> {
  const { type, bytes } = writeBody(body);
  const own = {
    ...(isOfSite && { 'Sec-Fetch-Site': 'same-origin' }),
    ...(type && { 'Content-Type': type }),
    'Content-Length': bytes.length,
  };
  return new Promise((resolve, reject) => {
    const sent = mergeHeaders(method === 'GET' || method === 'HEAD' ? {} : own, headers);
    const request = send({ host: '127.0.0.1', port, path, method, headers: sent, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('error', reject).end(bytes);
  });
}

/** What a test says stands in the place of what is said by itself, in upper or lower case. */
function mergeHeaders(own: Record<string, string | number>, said: NonNullable<ServiceRequest['headers']>) {
  const names = new Set(Object.keys(said).map((name) => name.toLowerCase()));
  const kept = Object.entries(own).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...said };
}

function writeBody(body: ServiceRequest['body']): { type: string | null; bytes: Buffer } {
  if (body === undefined) return { type: null, bytes: Buffer.alloc(0) };
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { type: null, bytes: Buffer.from(body) };
  if (body instanceof URLSearchParams) return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(body.toString()) };
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(body)) };
}
