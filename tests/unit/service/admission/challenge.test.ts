import type { Challenge } from 'altcha-lib';
import { assert, asyncProperty, base64String, json, oneof, string } from 'fast-check';
import { expect, test } from 'vitest';
import { makeChallenges, type Challenges } from '#src/service/admission/challenge.ts';
import { makeFaultLog } from '#src/service/admission/fault-log.ts';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { describeStores } from '../store/open-stores.ts';
import { makeDoor, type Given } from './door.ts';
import { solve } from './solve.ts';

function challengesOf(store: CommunityStore, given: Given = {}): Challenges {
  const { service } = makeDoor(store, given);
  return makeChallenges(service, makeFaultLog(service.log, service.now));
}

/** Changes what a solved challenge says. */
function edit(
  header: string,
  change: (solved: { challenge: Challenge; solution: { counter: number; derivedKey: string } }) => void,
): string {
  const solved = JSON.parse(atob(header)) as Parameters<typeof change>[0];
  change(solved);
  return btoa(JSON.stringify(solved));
}

describeStores('a solved challenge', (open, makePlace) => {
  test('is taken once, and by one of several processes', async () => {
    const place = await makePlace();
    const here = challengesOf(await open(place));
    const there = place.databaseUrl === null ? here : challengesOf(await open(place));
    const header = await solve(await here.make('vote'));
    expect((await Promise.all([here.accept(header, 'vote'), there.accept(header, 'vote')])).sort()).toEqual([false, true]);
    expect(await there.accept(header, 'vote')).toBe(false);
  });

  test('is of no use for another action, and that does not spend it', async () => {
    const challenges = challengesOf(await open());
    const header = await solve(await challenges.make('vote'));
    expect(await challenges.accept(header, 'pick')).toBe(false);
    expect(await challenges.accept(header, 'vote')).toBe(true);
  });

  test('expires after five minutes', async () => {
    let now = Date.now();
    const challenges = challengesOf(await open(), { now: () => now });
    const challenge = await challenges.make('vote');
    expect(challenge.parameters.expiresAt).toBe(Math.floor(now / 1000) + 300);
    const header = await solve(challenge);
    now += 300_000;
    expect(await challenges.accept(header, 'vote')).toBe(false);
  });

  test('is of no use once anything in it is changed, or when another service signed it', async () => {
    const store = await open();
    const challenges = challengesOf(store);
    const header = await solve(await challenges.make('vote'));
    const other = await challenges.make('vote');
    const forgeries = [
      edit(header, ({ challenge }) => (challenge.parameters.expiresAt = Math.floor(Date.now() / 1000) + 9999)),
      edit(header, ({ challenge }) => (challenge.parameters.data = { action: 'pick' })),
      edit(header, ({ challenge }) => (challenge.parameters.cost = 1)),
      edit(header, ({ challenge }) => (challenge.parameters.nonce = other.parameters.nonce)),
      edit(header, ({ challenge }) => (challenge.parameters = other.parameters)),
      edit(header, (solved) => (solved.challenge = other)),
      edit(header, ({ solution }) => (solution.derivedKey = '00'.repeat(32))),
      edit(header, ({ challenge }) => (challenge.signature = '00'.repeat(32))),
      edit(header, ({ challenge }) => delete challenge.parameters.keySignature),
      edit(header, ({ challenge }) => delete challenge.signature),
    ];
    for (const forgery of forgeries) {
      expect([await challenges.accept(forgery, 'vote'), await challenges.accept(forgery, 'pick')]).toEqual([false, false]);
    }
    expect(await challengesOf(store, { secret: 'another' }).accept(header, 'vote')).toBe(false);
    expect(await challenges.accept(header, 'vote')).toBe(true);
  });

  test('is never any other text', async () => {
    const challenges = challengesOf(await open());
    const texts = oneof(string({ maxLength: 5000 }), base64String(), json().map(btoa8));
    await assert(
      asyncProperty(texts, async (text) => {
        expect(await challenges.accept(text, 'vote')).toBe(false);
      }),
    );
  });
});

function btoa8(text: string): string {
  return Buffer.from(text).toString('base64');
}
