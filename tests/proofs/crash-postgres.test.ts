import pg from 'pg';
import { expect, vi } from 'vitest';
import { startPostgres, type RunningPostgres } from '../postgres/embedded-postgres.ts';
import { makeCrowd, runClient, type Crowd } from './load/crowd.ts';
import { openConnection } from './load/connection.ts';
import { findFaults, readKeptBallots } from './load/kept-ballots.ts';
import { makeServicePlace, startServiceProcess, type ServiceProcess } from './load/service-process.ts';
import { expectTold } from './load/told-ballots.ts';
import { IS_LONG, proof } from './proof.ts';
import type { Random } from './random.ts';

const ROUNDS = IS_LONG ? 20 : 3;
const CLIENTS = 8;
const PATIENCE = { timeout: 30_000, interval: 20 };

proof(
  `a service whose PostgreSQL is killed ${ROUNDS} times keeps every acknowledged ballot, and recovers by itself`,
  { seconds: 120 + ROUNDS * 60 },
  async (given) => {
    const { random, undo, tell } = given;
    const place = await makeServicePlace();
    undo(() => place.remove());
    const postgres = await startPostgres();
    undo(() => postgres.stop());
    expect(await readDurability(postgres)).toEqual({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' });
    const service = startServiceProcess(place, postgres.url);
    undo(() => service.kill());
    const port = await service.port;

    const crowd = makeCrowd();
    let isOver = false;
    const clients = Array.from({ length: CLIENTS }, async (_, index) => {
      const connection = openConnection(port);
      await runClient({ crowd, connection, random: random.branch(index), isOver: () => isOver });
      connection.close();
    });
    const load = Promise.all(clients).finally(() => (isOver = true));
    await Promise.race([load, takeAway(postgres, { crowd, service, port, random }).finally(() => (isOver = true))]);
    await load;

    const kept = await readKeptBallots({ ...place, databaseUrl: postgres.url });
    expect(findFaults(kept, crowd)).toEqual([]);
    const connection = openConnection(port);
    await expectTold(connection, kept, crowd);
    connection.close();
    const { acknowledged, refused, broken } = crowd.figures;
    expect([refused > 0, broken, service.isRunning()]).toEqual([true, 0, true]);
    tell(`${ROUNDS} kills, ${acknowledged} ballots of ${crowd.voters.length} voters acknowledged and kept, ${refused} answered 503`);
  },
);

interface Loaded {
  readonly crowd: Crowd;
  readonly service: ServiceProcess;
  readonly port: number;
  readonly random: Random;
}

/** Kills PostgreSQL after some more ballots, and starts it again, each time. Every other time it stays away until somebody is told so. */
async function takeAway(postgres: RunningPostgres, { crowd: { figures }, port, random }: Loaded): Promise<void> {
  const connection = openConnection(port);
  for (let round = 0; round < ROUNDS; round += 1) {
    await acknowledge(figures, 50 + random.below(300));
    await postgres.kill();
    if (round % 2 === 0) {
      const refused = figures.refused;
      await vi.waitFor(() => expect(figures.refused).toBeGreaterThan(refused), PATIENCE);
      const statuses = ['/livez', '/readyz', '/tools/alpha/'].map(async (path) => (await connection.send({ path })).status);
      expect(await Promise.all(statuses)).toEqual([200, 503, 200]);
    }
    await postgres.restart();
  }
  await acknowledge(figures, 50);
  expect((await connection.send({ path: '/readyz' })).status).toBe(200);
  connection.close();
}

async function acknowledge(figures: Crowd['figures'], more: number): Promise<void> {
  const mark = figures.acknowledged + more;
  await vi.waitFor(() => expect(figures.acknowledged).toBeGreaterThan(mark), PATIENCE);
}

async function readDurability({ url }: RunningPostgres): Promise<Readonly<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  } finally {
    await client.end();
  }
}
