import { afterEach, describe } from 'vitest';
import { createSharedDatabase } from '../../../postgres/shared-postgres.ts';
import { runService, type ServiceAnswer, type ServiceRequest, type TestService, type TestServiceOptions } from '../running-service.ts';

/** A browser as the service sees it: it keeps the voter's cookie. */
export interface Reader {
  ask(path: string, asked?: ServiceRequest): Promise<ServiceAnswer>;
  vote(tool: string, verdict: string): Promise<ServiceAnswer>;
  pick(pair: string, pick: string): Promise<ServiceAnswer>;
  takeBack(path: string): Promise<ServiceAnswer>;
}

/** Starts a service over an empty store, closed after the test. */
export type Run = (options?: TestServiceOptions) => Promise<TestService>;

/** Runs a suite over services that keep their ballots in SQLite, and in PostgreSQL. */
export function describeServices(name: string, suite: (run: Run) => void): void {
  describe.each(['sqlite', 'postgres'] as const)(`${name} (%s)`, (kind) => {
    const running: TestService[] = [];
    afterEach(async () => {
      for (const service of running.splice(0)) await service.close();
    });
    suite(async (options = {}) => {
      const databaseUrl = kind === 'postgres' ? await createSharedDatabase() : null;
      const service = await runService({ ...options, settings: { ...options.settings, databaseUrl } });
      running.push(service);
      return service;
    });
  });
}

/** Makes a reader who has not voted yet. */
export function makeReader(service: TestService): Reader {
  let cookie: string | null = null;
  const ask: Reader['ask'] = async (path, asked = {}) => {
    const answer = await service.ask(path, { ...asked, headers: { ...(cookie !== null && { Cookie: cookie }), ...asked.headers } });
    for (const set of answer.headers['set-cookie'] ?? []) cookie = set.split(';')[0] ?? null;
    return answer;
  };
  return {
    ask,
    vote: (tool, verdict) => ask(`/api/votes/${tool}`, { method: 'PUT', body: { verdict } }),
    pick: (pair, pick) => ask(`/api/picks/${pair}`, { method: 'PUT', body: { pick } }),
    takeBack: (path) => ask(path, { method: 'DELETE' }),
  };
}

/** An answer in short: its status, and its JSON. */
export function shorten({ status, body }: ServiceAnswer): unknown {
  return [status, JSON.parse(body)];
}
