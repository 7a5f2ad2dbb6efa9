import { expect, vi } from 'vitest';
import { mapConcurrently } from '#src/catalog/reading/concurrency.ts';
import type { Connection } from './connection.ts';
import type { Crowd } from './crowd.ts';
import { recount, type KeptBallots } from './kept-ballots.ts';

/** Expects of a service that nobody uses meanwhile to tell the very counts that its database holds, and each voter what is kept of them. */
export async function expectTold(connection: Connection, kept: KeptBallots, { voters }: Crowd): Promise<void> {
  // Counts may be some seconds old.
  await vi.waitFor(async () => expect(readCounts((await connection.send({ path: '/api/votes' })).body)).toEqual(recount(kept)), {
    timeout: 15_000,
    interval: 50,
  });
  const byVoter = Map.groupBy(kept.ballots, ({ voter }) => voter);
  await mapConcurrently(voters, 1, async ({ cookie }) => {
    const { body } = await connection.send({ path: '/api/votes/mine', cookie });
    const own = (byVoter.get(kept.hashOf(cookie)) ?? []).map(({ subject, choice }) => `${subject} ${choice}`);
    expect(readOwn(body)).toEqual(own.sort());
  });
}

interface Told<Value> {
  readonly tools: Readonly<Record<string, Value>>;
  readonly pairs: Readonly<Record<string, Value>>;
}

function readCounts(body: string): ReadonlyMap<string, number> {
  const { tools, pairs } = JSON.parse(body) as Told<Readonly<Record<string, number>>>;
  const list = (kind: string, told: typeof tools) =>
    Object.entries(told).flatMap(([slug, counts]) =>
      Object.entries(counts).map(([choice, count]) => [`${kind} ${slug} ${choice}`, count] as const),
    );
  return new Map([...list('vote', tools), ...list('pick', pairs)].filter(([, count]) => count > 0));
}

function readOwn(body: string): readonly string[] {
  const { tools, pairs } = JSON.parse(body) as Told<string>;
  const list = (kind: string, told: typeof tools) => Object.entries(told).map(([slug, choice]) => `${kind} ${slug} ${choice}`);
  return [...list('vote', tools), ...list('pick', pairs)].sort();
}
