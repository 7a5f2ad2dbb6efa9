import { expect } from 'vitest';
import { createSharedDatabase } from '../postgres/shared-postgres.ts';
import { makeCrowd, runClient } from './load/crowd.ts';
import { openConnection } from './load/connection.ts';
import { findFaults, readKeptBallots } from './load/kept-ballots.ts';
import { makeServicePlace, startServiceProcess } from './load/service-process.ts';
import { expectTold } from './load/told-ballots.ts';
import { IS_LONG, proof } from './proof.ts';

const PROCESSES = 3;
const CLIENTS = 12;
const SHARED_VOTERS = 4;
const BALLOTS = IS_LONG ? 40_000 : 1000;

proof(
  `three processes on one PostgreSQL count ${BALLOTS} ballots exactly`,
  { seconds: IS_LONG ? 900 : 90 },
  async ({ random, undo, tell }) => {
    const place = await makeServicePlace();
    undo(() => place.remove());
    const databaseUrl = await createSharedDatabase();
    // At the same time: one of them makes the tables and the secret, the others wait for it.
    const services = Array.from({ length: PROCESSES }, () => startServiceProcess(place, databaseUrl));
    for (const service of services) undo(() => service.kill());
    const ports = await Promise.all(services.map(({ port }) => port));

    const crowd = makeCrowd();
    const open = (index: number) => openConnection(ports[index % PROCESSES] ?? 0);
    const first = open(0);
    await runClient({ crowd, connection: first, random: random.branch(-1), isOver: () => crowd.voters.length >= SHARED_VOTERS });
    first.close();
    const shared = crowd.voters.slice(0, SHARED_VOTERS);
    await Promise.all(
      Array.from({ length: CLIENTS }, async (_, index) => {
        const connection = open(index);
        const isOver = () => crowd.figures.acknowledged >= BALLOTS;
        await runClient({ crowd, connection, random: random.branch(index), shared, isOver });
        connection.close();
      }),
    );

    const kept = await readKeptBallots({ ...place, databaseUrl });
    expect(findFaults(kept, crowd)).toEqual([]);
    for (const index of services.keys()) {
      const connection = open(index);
      await expectTold(connection, kept, crowd);
      connection.close();
    }
    const { acknowledged, refused, broken, reads } = crowd.figures;
    expect([refused, broken, crowd.lost]).toEqual([0, 0, []]);
    await Promise.all(services.map((service) => service.stop()));
    tell(`${PROCESSES} processes, ${CLIENTS} clients, ${acknowledged} ballots of ${crowd.voters.length} voters, ${reads} reads`);
  },
);
