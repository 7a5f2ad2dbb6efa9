import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { SITE_FILES } from '../../unit/service/small-site.ts';

/** A service in a process of its own, as `npm start -- --no-build` runs it. */
export interface ServiceProcess {
  /** Resolves with its port once it is up; rejects when it ends before. */
  readonly port: Promise<number>;
  /** Whether it has not ended yet. */
  isRunning(): boolean;
  /** Ends it in the middle of whatever it does, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

/** A built site, and a folder for what a service over it keeps. */
export interface ServicePlace {
  readonly site: string;
  readonly data: string;
  remove(): Promise<void>;
}

/** Writes the small site into a temporary folder. */
export async function makeServicePlace(): Promise<ServicePlace> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-proof-'));
  const site = join(folder, 'site');
  await writeSmallSite(site);
  return { site, data: join(folder, 'data'), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Writes the small site, with some more files, into a folder. */
export async function writeSmallSite(folder: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [path, text] of Object.entries({ ...SITE_FILES, ...more })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Starts the service on any free port, limits off; it has its data in SQLite, unless it is given a database. */
export function startServiceProcess({ site, data }: ServicePlace, databaseUrl: string | null = null): ServiceProcess {
  const own = { HOST: '127.0.0.1', PORT: '0', PAIRWISE_OUT: site, PAIRWISE_DATA: data, PAIRWISE_LIMITS: 'off', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [resolve('scripts/start.ts'), '--no-build'], {
    env: { ...process.env, ...own, DATABASE_URL: databaseUrl ?? '', SMTP_URL: '', TRUSTED_PROXIES: '', PAIRWISE_SECRET: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (!isRunning()) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const port = new Promise<number>((found, fail) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, number] = /The site is on http:\/\/localhost:(\d+)/.exec(said) ?? [];
        if (number !== undefined) found(Number(number));
      });
    }
    child.once('close', () => fail(new Error(`The service ended: ${said}`)));
  });
  // One that is killed while it starts is asked for no port.
  port.catch(() => undefined);
  return { port, isRunning, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
