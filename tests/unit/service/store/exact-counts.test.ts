import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Ballot, CHOICES } from '#src/service/store/ballot-store.ts';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { describeStores } from './open-stores.ts';
import { withRawDatabase } from './raw-database.ts';

const SUBJECTS = [
  { kind: 'vote', slug: 'alpha' },
  { kind: 'vote', slug: 'beta' },
  { kind: 'pick', slug: 'alpha-vs-beta' },
] as const;

/** Few voters and subjects, so that they meet. */
const ballot: fc.Arbitrary<Ballot> = fc.constantFrom(...SUBJECTS).chain((subject) =>
  fc.record({
    kind: fc.constant(subject.kind),
    slug: fc.constant(subject.slug),
    voter: fc.constantFrom('ada', 'bob', 'cleo', 'dan'),
    choice: fc.constantFrom(...CHOICES[subject.kind], null),
    castAt: fc.constantFrom(100, 100, 150),
    heldUntil: fc.constantFrom(null, null, 50, 200, 300),
  }),
);

type Step = (store: CommunityStore) => Promise<unknown>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(ballot, { minLength: 1, maxLength: 8 }).map(
      (batch): Step =>
        ({ ballots }) =>
          ballots.castBallots(batch),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(200, 300).map(
      (now): Step =>
        ({ ballots }) =>
          ballots.releaseHeld(now),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ada', 'bob').map(
      (voter): Step =>
        ({ ballots }) =>
          ballots.eraseVoter(voter),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>(({ ballots }) => ballots.renameSubjects([{ from: SUBJECTS[1], to: SUBJECTS[0], isSwapped: false }])),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>(({ ballots }) =>
      ballots.renameSubjects([{ from: SUBJECTS[2], to: { kind: 'pick', slug: 'beta-vs-alpha' }, isSwapped: true }]),
    ),
  },
);

const RECOUNT = `SELECT kind, slug, choice, COUNT(*) AS count FROM ballots WHERE held_until IS NULL
  GROUP BY kind, slug, choice ORDER BY kind, slug, choice`;

describeStores('counts', (open, makePlace) => {
  test('are those of a recount, whatever several clients do at once', async () => {
    const place = await makePlace();
    const stores = [await open(place), await open(place), await open(place)];
    await withRawDatabase(place, async ({ run }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { maxLength: 6 }), { minLength: 3, maxLength: 3 }), async (clients) => {
          await Promise.all(
            clients.map(async (steps, client) => {
              for (const take of steps) await take(stores[client] ?? fail());
            }),
          );
          const kept = await run('SELECT kind, slug, choice, count FROM tallies WHERE count > 0 ORDER BY kind, slug, choice');
          expect(kept).toEqual(await run(RECOUNT));
        }),
        { numRuns: 40 },
      );
    });
  });

  test('are exact when one voter says two things of a new subject at the same moment', async () => {
    const place = await makePlace();
    const stores = [await open(place), await open(place)];
    for (let round = 0; round < 20; round += 1) {
      const subject = { kind: 'vote', slug: `tool-${round}`, voter: 'ada', castAt: 1, heldUntil: null } as const;
      await Promise.all([
        stores[0]?.ballots.castBallots([{ ...subject, choice: 'ship' }]),
        stores[1]?.ballots.castBallots([{ ...subject, choice: 'skip' }]),
      ]);
    }
    const [ballots] = [await stores[0]?.ballots.readBallotsOf('ada')];
    const counts = await stores[1]?.ballots.readCounts();
    expect(counts).toEqual(ballots?.map(({ kind, slug, choice }) => ({ kind, slug, counts: { ship: 0, skip: 0, [choice]: 1 } })));
    expect(counts).toHaveLength(20);
  });
});

function fail(): never {
  throw new Error('There is a store for each client.');
}
