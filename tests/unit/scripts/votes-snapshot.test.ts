import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import { openStore } from '#src/service/store/open-store.ts';
import { withContent } from '../../content/content-folder.ts';

function run(content: string, ...args: readonly string[]) {
  const env = { ...process.env, PAIRWISE_CONTENT: content, PAIRWISE_DATA: join(content, '..', 'data'), DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/votes-snapshot.ts', ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('writes the counts of the local store while a service has it open', () =>
  withContent(async (content) => {
    const store = await openStore({ data: join(content, '..', 'data'), databaseUrl: null });
    if (typeof store === 'string') throw new Error(store);
    try {
      await store.ballots.castBallots([{ kind: 'vote', slug: 'alpha', voter: 'v', choice: 'ship', castAt: 1, heldUntil: null }]);
      const { status, stdout, stderr } = run(content);
      expect([status, stdout.replace(/at \S+\.\n/, ''), stderr]).toEqual([
        0,
        `Wrote ${showPath(join(content, 'votes.json'))}: 1 vote on 1 tool and 0 picks on 0 pairs, counted `,
        '',
      ]);
      expect(JSON.parse(await readFile(join(content, 'votes.json'), 'utf8'))).toMatchObject({ tools: { alpha: { ship: 1, skip: 0 } } });
    } finally {
      await store.close();
    }
  }));

test('says in a sentence why nothing was written', () =>
  withContent((content) => {
    const data = join(content, '..', 'data');
    expect(run(content)).toEqual({
      status: 1,
      stdout: '',
      stderr: `There is no database in ${data} yet: start the service once, or name its place by PAIRWISE_DATA or DATABASE_URL, or a service by --from URL. Nothing was written.\n`,
    });
    return Promise.resolve();
  }));
