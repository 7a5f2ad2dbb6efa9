import { expect, test } from 'vitest';
import type { Ballot } from '#src/service/store/ballot-store.ts';
import { describeStores } from './open-stores.ts';

const DAY = 86_400_000;
const SECOND = 1000;

/** A vote that counts at once, cast by Ada for `alpha`, with what a test changes of it. */
function makeBallot(changes: Partial<Ballot> = {}): Ballot {
  return { voter: 'ada', kind: 'vote', slug: 'alpha', choice: 'ship', castAt: DAY, heldUntil: null, ...changes };
}

/** Counts the rounds of the event loop from now on, in which requests have their turn. */
function countTurns(): () => number {
  let turns = 0;
  let isCounting = true;
  const count = () => {
    turns += 1;
    if (isCounting) setImmediate(count);
  };
  setImmediate(count);
  return () => {
    isCounting = false;
    return turns;
  };
}

describeStores('ballots', (open) => {
  test('gives the counts of each subject after all ballots of a batch', async () => {
    const { ballots } = await open();
    expect(
      await ballots.castBallots([
        makeBallot({ voter: 'ada', choice: 'ship' }),
        makeBallot({ voter: 'bob', choice: 'skip' }),
        makeBallot({ voter: 'bob', kind: 'pick', slug: 'alpha-vs-beta', choice: 'neither' }),
        makeBallot({ voter: 'cleo', choice: 'ship' }),
      ]),
    ).toEqual([
      { ship: 2, skip: 1 },
      { ship: 2, skip: 1 },
      { a: 0, b: 0, neither: 1 },
      { ship: 2, skip: 1 },
    ]);
    expect(await ballots.readCounts()).toEqual([
      { kind: 'pick', slug: 'alpha-vs-beta', counts: { a: 0, b: 0, neither: 1 } },
      { kind: 'vote', slug: 'alpha', counts: { ship: 2, skip: 1 } },
    ]);
  });

  test('takes nothing when there is nothing', async () => {
    const { ballots } = await open();
    expect(await ballots.castBallots([])).toEqual([]);
    expect(await ballots.readCounts()).toEqual([]);
  });

  test('counts a voter once, whose last ballot stays, in one batch as in many', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot({ choice: 'ship' }), makeBallot({ choice: 'skip' }), makeBallot({ choice: 'skip' })]);
    expect(await ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 0, skip: 1 } }]);
    expect(await ballots.castBallots([makeBallot({ choice: 'ship' })])).toEqual([{ ship: 1, skip: 0 }]);
    expect(await ballots.castBallots([makeBallot({ choice: 'ship' })])).toEqual([{ ship: 1, skip: 0 }]);
    expect(await ballots.readBallotsOf('ada')).toEqual([{ kind: 'vote', slug: 'alpha', choice: 'ship' }]);
  });

  test('takes a ballot back, and takes back nothing where nothing was said', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot()]);
    expect(await ballots.castBallots([makeBallot({ choice: null })])).toEqual([{ ship: 0, skip: 0 }]);
    expect(await ballots.castBallots([makeBallot({ choice: null })])).toEqual([{ ship: 0, skip: 0 }]);
    expect(await ballots.readCounts()).toEqual([]);
    expect(await ballots.readBallotsOf('ada')).toEqual([]);
    expect(await ballots.castBallots([makeBallot(), makeBallot({ choice: null }), makeBallot({ choice: 'skip' })])).toEqual([
      { ship: 0, skip: 1 },
      { ship: 0, skip: 1 },
      { ship: 0, skip: 1 },
    ]);
  });

  test('keeps nothing of a batch in which a ballot says what cannot be said', async () => {
    const { ballots } = await open();
    await expect(ballots.castBallots([makeBallot(), makeBallot({ voter: 'bob', choice: 'a' })])).rejects.toThrow(
      'No ballot can say “a” here, only ship, skip.',
    );
    expect(await ballots.readCounts()).toEqual([]);
    expect(await ballots.readBallotsOf('ada')).toEqual([]);
  });

  test('leaves held ballots out of the counts until their time is over', async () => {
    const { ballots } = await open();
    await ballots.castBallots([
      makeBallot({ voter: 'ada', heldUntil: 3 * DAY }),
      makeBallot({ voter: 'bob', heldUntil: 5 * DAY }),
      makeBallot({ voter: 'cleo', choice: 'skip' }),
      makeBallot({ voter: 'dan', slug: 'beta', heldUntil: 3 * DAY }),
    ]);
    expect(await ballots.countHeld()).toBe(3);
    expect(await ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 0, skip: 1 } }]);
    expect(await ballots.readBallotsOf('ada')).toEqual([{ kind: 'vote', slug: 'alpha', choice: 'ship' }]);
    expect(await ballots.readSubjects()).toEqual([
      { kind: 'vote', slug: 'alpha' },
      { kind: 'vote', slug: 'beta' },
    ]);
    expect(await ballots.releaseHeld(3 * DAY)).toBe(2);
    expect(await ballots.releaseHeld(3 * DAY)).toBe(0);
    expect(await ballots.countHeld()).toBe(1);
    expect(await ballots.readCounts()).toEqual([
      { kind: 'vote', slug: 'alpha', counts: { ship: 1, skip: 1 } },
      { kind: 'vote', slug: 'beta', counts: { ship: 1, skip: 0 } },
    ]);
  });

  test('lets a held ballot be changed and taken back, and counts one at once that was held long enough', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot({ heldUntil: 3 * DAY })]);
    expect(await ballots.castBallots([makeBallot({ choice: 'skip', heldUntil: 3 * DAY })])).toEqual([{ ship: 0, skip: 0 }]);
    expect(await ballots.castBallots([makeBallot({ choice: 'skip', castAt: 3 * DAY, heldUntil: 3 * DAY })])).toEqual([
      { ship: 0, skip: 1 },
    ]);
    expect(await ballots.countHeld()).toBe(0);
    expect(await ballots.castBallots([makeBallot({ choice: 'ship', castAt: 4 * DAY, heldUntil: 9 * DAY })])).toEqual([
      { ship: 0, skip: 0 },
    ]);
    expect(await ballots.castBallots([makeBallot({ choice: null, castAt: 4 * DAY })])).toEqual([{ ship: 0, skip: 0 }]);
    expect(await ballots.releaseHeld(9 * DAY)).toBe(0);
  });

  test('lets no ballot that comes late take the place of a newer one', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot({ choice: 'skip', castAt: 2 * SECOND })]);
    expect(await ballots.castBallots([makeBallot({ choice: 'ship', castAt: SECOND })])).toEqual([{ ship: 0, skip: 1 }]);
    expect(await ballots.castBallots([makeBallot({ choice: null, castAt: SECOND })])).toEqual([{ ship: 0, skip: 1 }]);
    expect(await ballots.castBallots([makeBallot({ choice: 'ship', castAt: SECOND, heldUntil: 9 * SECOND })])).toEqual([
      { ship: 0, skip: 1 },
    ]);
    expect(await ballots.readBallotsOf('ada')).toEqual([{ kind: 'vote', slug: 'alpha', choice: 'skip' }]);
    expect(
      await ballots.castBallots([
        makeBallot({ choice: 'ship', castAt: 4 * SECOND }),
        makeBallot({ choice: 'skip', castAt: 3 * SECOND }),
        makeBallot({ choice: null, castAt: 3 * SECOND }),
      ]),
    ).toEqual([
      { ship: 1, skip: 0 },
      { ship: 1, skip: 0 },
      { ship: 1, skip: 0 },
    ]);
    expect(await ballots.castBallots([makeBallot({ choice: 'skip', castAt: 4 * SECOND })])).toEqual([{ ship: 0, skip: 1 }]);
    expect(await ballots.readBallotsOf('ada')).toEqual([{ kind: 'vote', slug: 'alpha', choice: 'skip' }]);
  });

  test('lets a voter change a vote after the clock was set back', async () => {
    const { ballots } = await open();
    await ballots.castBallots([makeBallot({ choice: 'ship', castAt: 2 * DAY })]);
    expect(await ballots.castBallots([makeBallot({ choice: 'skip', castAt: DAY })])).toEqual([{ ship: 0, skip: 1 }]);
    await ballots.castBallots([makeBallot({ choice: 'ship', castAt: 2 * DAY })]);
    expect(await ballots.castBallots([makeBallot({ choice: null, castAt: DAY })])).toEqual([{ ship: 0, skip: 0 }]);
  });

  test('lets many held ballots count, with turns for others in between', async () => {
    const { ballots } = await open();
    const held = Array.from({ length: 900 }, (_ballot, index) =>
      makeBallot({ voter: `voter ${index}`, slug: `tool-${index % 300}`, heldUntil: 3 * DAY }),
    );
    await ballots.castBallots(held);
    const turns = countTurns();
    expect(await ballots.releaseHeld(3 * DAY)).toBe(900);
    expect(turns()).toBeGreaterThanOrEqual(3);
    expect((await ballots.readCounts()).map(({ counts }) => counts)).toEqual(Array.from({ length: 300 }, () => ({ ship: 3, skip: 0 })));
  });

  test('moves many ballots, those of one tool under several names too, with turns for others in between', async () => {
    const { ballots } = await open();
    const names = ['new', 'older', 'oldest'];
    const said = Array.from({ length: 900 }, (_ballot, index) =>
      makeBallot({
        voter: `voter-${index % 300}`,
        slug: names[Math.floor(index / 300)] ?? '',
        choice: index < 300 ? 'skip' : 'ship',
        castAt: index % 2,
      }),
    );
    await ballots.castBallots(said);
    await ballots.castBallots([makeBallot({ voter: 'voter-8', slug: 'oldest', castAt: 9 })]);
    const turns = countTurns();
    await ballots.renameSubjects(
      ['older', 'oldest'].map((slug) => ({ from: { kind: 'vote', slug }, to: { kind: 'vote', slug: 'new' }, isSwapped: false })),
    );
    expect(turns()).toBeGreaterThanOrEqual(3);
    expect(await ballots.readSubjects()).toEqual([{ kind: 'vote', slug: 'new' }]);
    expect(await ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'new', counts: { ship: 1, skip: 299 } }]);
  });

  test('forgets a voter, and what one said', async () => {
    const { ballots } = await open();
    await ballots.castBallots([
      makeBallot(),
      makeBallot({ slug: 'beta', choice: 'skip' }),
      makeBallot({ kind: 'pick', slug: 'alpha-vs-beta', choice: 'b', heldUntil: 3 * DAY }),
      makeBallot({ voter: 'bob' }),
    ]);
    expect(await ballots.eraseVoter('ada')).toBe(3);
    expect(await ballots.eraseVoter('ada')).toBe(0);
    expect(await ballots.readBallotsOf('ada')).toEqual([]);
    expect(await ballots.readCounts()).toEqual([{ kind: 'vote', slug: 'alpha', counts: { ship: 1, skip: 0 } }]);
    expect(await ballots.releaseHeld(9 * DAY)).toBe(0);
  });

  test('moves ballots to a new name, of two by one voter the later', async () => {
    const { ballots } = await open();
    await ballots.castBallots([
      makeBallot({ voter: 'only-old', slug: 'old', choice: 'ship' }),
      makeBallot({ voter: 'only-new', slug: 'new', choice: 'skip' }),
      makeBallot({ voter: 'later-new', slug: 'old', choice: 'ship', castAt: 1 }),
      makeBallot({ voter: 'later-new', slug: 'new', choice: 'skip', castAt: 2 }),
      makeBallot({ voter: 'later-old', slug: 'old', choice: 'ship', castAt: 2 }),
      makeBallot({ voter: 'later-old', slug: 'new', choice: 'skip', castAt: 1 }),
      makeBallot({ voter: 'same-time', slug: 'old', choice: 'ship', castAt: 1 }),
      makeBallot({ voter: 'same-time', slug: 'new', choice: 'skip', castAt: 1 }),
      makeBallot({ voter: 'held', slug: 'old', choice: 'ship', heldUntil: 9 * DAY }),
      makeBallot({ voter: 'elsewhere', kind: 'pick', slug: 'old', choice: 'a' }),
    ]);
    const renaming = { from: { kind: 'vote', slug: 'old' }, to: { kind: 'vote', slug: 'new' }, isSwapped: false } as const;
    await ballots.renameSubjects([renaming]);
    await ballots.renameSubjects([renaming]);
    expect(await ballots.readCounts()).toEqual([
      { kind: 'pick', slug: 'old', counts: { a: 1, b: 0, neither: 0 } },
      { kind: 'vote', slug: 'new', counts: { ship: 2, skip: 3 } },
    ]);
    expect(await ballots.readSubjects()).toEqual([
      { kind: 'pick', slug: 'old' },
      { kind: 'vote', slug: 'new' },
    ]);
    expect(await ballots.releaseHeld(9 * DAY)).toBe(1);
    expect(await ballots.castBallots([makeBallot({ voter: 'later-old', slug: 'new', choice: null })])).toEqual([{ ship: 2, skip: 3 }]);
  });

  test('changes the sides of a pair whose name has swapped them', async () => {
    const { ballots } = await open();
    const pick = { kind: 'pick', slug: 'alpha-vs-zeta' } as const;
    await ballots.castBallots([
      makeBallot({ ...pick, voter: 'ada', choice: 'a' }),
      makeBallot({ ...pick, voter: 'bob', choice: 'a' }),
      makeBallot({ ...pick, voter: 'cleo', choice: 'b' }),
      makeBallot({ ...pick, voter: 'dan', choice: 'neither' }),
    ]);
    await ballots.renameSubjects([{ from: pick, to: { kind: 'pick', slug: 'beta-vs-alpha' }, isSwapped: true }]);
    expect(await ballots.readCounts()).toEqual([{ kind: 'pick', slug: 'beta-vs-alpha', counts: { a: 1, b: 2, neither: 1 } }]);
    expect(await ballots.readBallotsOf('cleo')).toEqual([{ kind: 'pick', slug: 'beta-vs-alpha', choice: 'a' }]);
  });
});
