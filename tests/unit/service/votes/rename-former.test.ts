import { expect, test } from 'vitest';
import { renameFormer } from '#src/service/votes/rename-former.ts';
import { describeStores } from '../store/open-stores.ts';
import { makeBallot } from './ballots.ts';

const TOOLS = { slugs: new Set(['alpha', 'beta']), aliases: new Map([['zeta', 'alpha']]) };

describeStores('renameFormer', (open) => {
  test('moves votes and picks of a former slug, and turns a pair whose order changes', async () => {
    const { ballots } = await open();
    await ballots.castBallots([
      makeBallot({ slug: 'zeta' }),
      makeBallot({ slug: 'beta', choice: 'skip' }),
      makeBallot({ kind: 'pick', slug: 'beta-vs-zeta', choice: 'b' }),
      makeBallot({ kind: 'pick', slug: 'beta-vs-zeta', choice: 'neither', voter: 'other' }),
      makeBallot({ kind: 'pick', slug: 'alpha-vs-zeta', choice: 'a' }),
    ]);
    expect(await renameFormer(ballots, TOOLS)).toBe(2);
    expect(await ballots.readBallotsOf('voter')).toEqual(
      expect.arrayContaining([
        { kind: 'vote', slug: 'alpha', choice: 'ship' },
        { kind: 'vote', slug: 'beta', choice: 'skip' },
        { kind: 'pick', slug: 'alpha-vs-beta', choice: 'a' },
        { kind: 'pick', slug: 'alpha-vs-zeta', choice: 'a' },
      ]),
    );
    expect((await ballots.readCounts()).find(({ slug }) => slug === 'alpha-vs-beta')?.counts).toMatchObject({ a: 1, neither: 1 });
    expect(await renameFormer(ballots, TOOLS)).toBe(0);
  });

  test('moves ballots that are held back too', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot({ slug: 'zeta', heldUntil: 5_000 })]);
    expect(await renameFormer(ballots, TOOLS)).toBe(1);
    expect(await ballots.readBallotsOf('voter')).toEqual([{ kind: 'vote', slug: 'alpha', choice: 'ship' }]);
    await ballots.releaseHeld(5_000);
    expect((await ballots.readCounts()).map(({ slug, counts }) => [slug, counts['ship']])).toEqual([['alpha', 1]]);
  });

  test('asks the store nothing when no tool was renamed', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot({ slug: 'zeta' })]);
    expect(await renameFormer(ballots, { slugs: new Set(['beta']), aliases: new Map() })).toBe(0);
  });
});
