import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePass, sealPass } from '#src/service/admission/voter-pass.ts';
import { hashVoter } from '#src/service/admission/voters.ts';
import { eraseAddress } from '#src/service/personal-data/erase-address.ts';
import { eraseVoter } from '#src/service/personal-data/erase-voter.ts';
import { exportAddress } from '#src/service/personal-data/export-address.ts';
import { makeKeys } from '#src/service/server/secret-keys.ts';
import type { CommunityStore } from '#src/service/store/community-store.ts';
import { describeStores } from '../store/open-stores.ts';

const ASKED = Date.UTC(2026, 10, 20, 8);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const keyFor = makeKeys('a secret of the test');

let mailFolder: string;

beforeEach(async () => {
  mailFolder = await mkdtemp(join(tmpdir(), 'pairwise-mails-'));
});
afterEach(() => rm(mailFolder, { recursive: true, force: true }));

async function signUp({ subscribers }: CommunityStore, address: string): Promise<string> {
  const [id = ''] = address.split('@');
  const asked = {
    id,
    address,
    tokenHash: `${id} hash`,
    expiresAt: ASKED + 48 * HOUR,
    now: ASKED,
    mailedBefore: ASKED - HOUR,
    mailsMost: 1,
  };
  const words = { subject: 'Confirm', html: '', text: '', headers: {} };
  await subscribers.ask(asked, () => ({ issue: `confirm:${id}`, subscriber: id, ...words }));
  return asked.tokenHash;
}

async function writeMailFile(name: string, to: string): Promise<void> {
  await mkdir(mailFolder, { recursive: true });
  await writeFile(join(mailFolder, name), `Subject: Hello\r\nTo:${to.startsWith('\r\n') ? to : ` ${to}`}\r\n\r\nTo: ada@example.org\r\n`);
}

describeStores('personal data', (open) => {
  test('writes all that is kept about an address', async () => {
    const store = await open();
    await store.subscribers.confirm(await signUp(store, 'ada@example.org'), ASKED + HOUR);
    await writeMailFile('one.eml', 'ada@example.org');
    await writeMailFile('other.eml', 'bo@example.org');
    expect(JSON.parse(await exportAddress({ store, mailFolder }, 'Ada@example.org'))).toEqual({
      address: 'ada@example.org',
      subscriber: { id: 'ada', state: 'confirmed', asked: '2026-11-20T08:00:00.000Z', confirmed: '2026-11-20T09:00:00.000Z' },
      links: [{ expires: '2026-11-22T08:00:00.000Z' }],
      mails: [{ issue: 'confirm:ada', state: 'waiting', subject: 'Confirm' }],
      files: ['one.eml'],
    });
  });

  test('writes that nothing is kept', async () => {
    const store = await open();
    expect(JSON.parse(await exportAddress({ store, mailFolder: join(mailFolder, 'none') }, 'ada@example.org'))).toEqual({
      address: 'ada@example.org',
      subscriber: null,
      links: [],
      mails: [],
      files: [],
    });
  });

  test('erases all of an address and nothing of another, and says what that was', async () => {
    const store = await open();
    for (const address of ['ada@example.org', 'bo@example.org']) await signUp(store, address);
    await writeMailFile('one.eml', 'ada@example.org');
    await writeMailFile('other.eml', 'bo@example.org');
    expect(await eraseAddress({ store, mailFolder }, 'ADA@example.org')).toBe(
      'Erased of ADA@example.org: the pending subscription, 1 confirm link, 1 mail of the outbox and 1 mail file.',
    );
    expect(await eraseAddress({ store, mailFolder }, 'ada@example.org')).toBe('Nothing is kept about ada@example.org.');
    expect(await store.subscribers.findAddress('bo@example.org')).toMatchObject({ id: 'bo' });
    expect([await store.outbox.countWaiting(), await readdir(mailFolder)]).toEqual([1, ['other.eml']]);
  });

  test('finds the mails to an address that is too long for its line, and one that a crash left half done', async () => {
    const store = await open();
    const address = `${'a'.repeat(64)}@${'b'.repeat(60)}.example`;
    await writeMailFile('one.eml', `\r\n ${address}`);
    await writeMailFile('.two.eml.4711', address);
    await writeMailFile('other.eml', `\r\n ${address}.org`);
    expect(JSON.parse(await exportAddress({ store, mailFolder }, address))).toMatchObject({ files: ['.two.eml.4711', 'one.eml'] });
    expect(await eraseAddress({ store, mailFolder }, address)).toBe(`Erased of ${address}: 2 mail files.`);
    expect(await readdir(mailFolder)).toEqual(['other.eml']);
  });

  test('erases all of a voter and nothing of another, however old the cookie is', async () => {
    const store = await open();
    const [old, other] = [makePass(ASKED - 500 * DAY, null), makePass(ASKED, null)];
    const hashes = [old, other].map(({ id }) => hashVoter(id, keyFor('voter hash')));
    await store.ballots.castBallots(
      hashes.flatMap((voter) => [
        { kind: 'vote' as const, slug: 'alpha', voter, choice: 'ship', castAt: ASKED, heldUntil: null },
        { kind: 'pick' as const, slug: 'alpha-vs-beta', voter, choice: 'a', castAt: ASKED, heldUntil: ASKED + DAY },
      ]),
    );
    const cookie = sealPass(old, keyFor('voter cookie'));
    expect(await eraseVoter({ store, keyFor }, `__Host-voter=${cookie}`)).toBe(
      'Erased of this voter: 2 ballots; the count of how often ballots were cast goes by itself within 10 minutes.',
    );
    expect(await eraseVoter({ store, keyFor }, cookie)).toBe('Nothing is kept about this voter.');
    expect(await Promise.all(hashes.map(async (hash) => (await store.ballots.readBallotsOf(hash)).length))).toEqual([0, 2]);
  });

  test('erases nobody by a cookie that is not of this service', async () => {
    const store = await open();
    const forged = sealPass(makePass(ASKED, null), makeKeys('another secret')('voter cookie'));
    expect(await eraseVoter({ store, keyFor }, forged)).toBe('Nothing was erased: that is no voter’s cookie of this service.');
  });
});
