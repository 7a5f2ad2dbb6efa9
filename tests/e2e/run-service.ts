import { readFile } from 'node:fs/promises';
import type { Votes } from '#src/catalog/schema/votes.ts';
import type { Ballot } from '#src/service/store/ballot-store.ts';
import { startService, type RunningService } from '#src/service/server/start-service.ts';
import type { Settings } from '#src/service/settings/settings.ts';

const SNAPSHOT = 'tests/e2e/content/votes.json';

/** Where a service for tests finds its site and keeps its data; limits are off unless a test wants them. */
type Wanted = Pick<Settings, 'output' | 'data'> & Partial<Settings>;

/** Starts the service over a built site, with the ballots behind the counts that the fixture was built with. */
export async function runService(wanted: Wanted): Promise<RunningService> {
  const running = await startService({
    host: '127.0.0.1',
    port: 0,
    databaseUrl: null,
    secret: null,
    trustedProxies: [],
    hasLimits: false,
    metricsToken: null,
    smtpUrl: null,
    mailFrom: null,
    logLevel: 'silent',
    ...wanted,
  });
  if (typeof running === 'string') throw new Error(running);
  await running.service.store.ballots.castBallots(await readSnapshot());
  return running;
}

/** Address of a service that runs. */
export function originOf({ address }: RunningService): string {
  return `http://127.0.0.1:${address.port}`;
}

/** One voter for each vote; who they are is nobody's business. */
async function readSnapshot(): Promise<readonly Ballot[]> {
  const { tools, pairs } = JSON.parse(await readFile(SNAPSHOT, 'utf8')) as Votes;
  return [...listBallots('vote', tools), ...listBallots('pick', pairs)];
}

function listBallots(kind: Ballot['kind'], counted: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly Ballot[] {
  return Object.entries(counted).flatMap(([slug, counts]) =>
    Object.entries(counts).flatMap(([choice, count]) =>
      Array.from({ length: count }, (_, place) => ({ kind, slug, choice, voter: `${choice}-${place}`, castAt: 0, heldUntil: null })),
    ),
  );
}
