import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type RunningPostgres, startPostgres } from './embedded-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's PostgreSQL is asked for: it starts at the first question, which is answered with its address. */
    postgresDoor: string;
  }
}

/** Keeps one PostgreSQL for a run of Vitest, started by the first test file that asks for it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<RunningPostgres> | undefined;
  const door = createServer((_request, response) => {
    // What has to outlast a crash is tried on servers of its own.
    running ??= startPostgres(['fsync=off']);
    running.then(
      ({ url }) => response.end(url),
      (fault: unknown) => response.writeHead(500).end(String(fault)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  project.provide('postgresDoor', `http://127.0.0.1:${port}/`);
  return async () => {
    await new Promise((resolve) => door.close(resolve));
    await (await running?.catch(() => undefined))?.stop();
  };
}
