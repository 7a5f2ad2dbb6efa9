import { expect } from 'vitest';
import { makeCrowd, runClient, type Crowd } from './load/crowd.ts';
import { openConnection } from './load/connection.ts';
import { findFaults, readKeptBallots } from './load/kept-ballots.ts';
import { makeServicePlace, startServiceProcess, type ServicePlace, type ServiceProcess } from './load/service-process.ts';
import { expectTold } from './load/told-ballots.ts';
import { IS_LONG, proof } from './proof.ts';
import type { Random } from './random.ts';

const ROUNDS = IS_LONG ? 20 : 3;
const CLIENTS = 8;

proof(
  `a service on SQLite that is killed ${ROUNDS} times keeps every acknowledged ballot once`,
  { seconds: 120 + ROUNDS * 60 },
  async (given) => {
    const { random, undo, tell } = given;
    const place = await makeServicePlace();
    undo(() => place.remove());
    let service = startServiceProcess(place);
    undo(() => service.kill());
    const crowd = makeCrowd();
    for (let round = 0; round < ROUNDS; round += 1) {
      // What is acknowledged too early is missed most in that very moment; what is written in parts, in any other.
      await loadUntilKilled(service, crowd, { random: random.branch(round), most: round % 2 === 0 ? 0 : 8 });
      service = await startAgain(place, random.branch(-round - 1));
      await expectAllKept(service, place, crowd);
    }
    await service.stop();
    expect(findFaults(await readKeptBallots({ ...place, databaseUrl: null }), crowd)).toEqual([]);
    const { acknowledged, broken } = crowd.figures;
    expect([broken > 0, crowd.figures.refused]).toEqual([true, 0]);
    tell(`${ROUNDS} kills, ${acknowledged} ballots of ${crowd.voters.length} voters acknowledged and kept, ${broken} requests cut off`);
  },
);

interface Moment {
  readonly random: Random;
  /** Milliseconds after which it is over. */
  readonly most: number;
}

/** Kills the service in some moment after some ballot was acknowledged, while others are under way. */
async function loadUntilKilled(service: ServiceProcess, crowd: Crowd, { random, most }: Moment): Promise<void> {
  const port = await service.port;
  const mark = crowd.figures.acknowledged + 50 + random.below(IS_LONG ? 2000 : 400);
  const kills: Promise<void>[] = [];
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, index) => {
      const connection = openConnection(port);
      const onAcknowledged = (): void => {
        if (crowd.figures.acknowledged < mark || kills.length > 0) return;
        kills.push(most === 0 ? service.kill() : killIn(service, random.below(most)));
      };
      await runClient({ crowd, connection, random: random.branch(index), isOver: () => !service.isRunning(), onAcknowledged });
      connection.close();
    }),
  );
  await Promise.all(kills);
}

function killIn(service: ServiceProcess, milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(() => void service.kill().then(resolve), milliseconds));
}

/** Starts the service once more; every other time it is killed while it starts, and started again. */
async function startAgain(place: ServicePlace, random: Random): Promise<ServiceProcess> {
  const service = startServiceProcess(place);
  if (random.below(2) === 0) return service;
  await killIn(service, random.below(1500));
  return startServiceProcess(place);
}

async function expectAllKept(service: ServiceProcess, place: ServicePlace, crowd: Crowd): Promise<void> {
  const connection = openConnection(await service.port);
  const kept = await readKeptBallots({ ...place, databaseUrl: null });
  expect(findFaults(kept, crowd)).toEqual([]);
  expect(kept.integrity).toBe('ok');
  await expectTold(connection, kept, crowd);
  connection.close();
}
