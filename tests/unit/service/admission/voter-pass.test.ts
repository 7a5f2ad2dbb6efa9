import { randomBytes } from 'node:crypto';
import { assert, constantFrom, integer, nat, option, property, string, uint8Array, record } from 'fast-check';
import { expect, test } from 'vitest';
import { makePass, openPass, renewPass, sealPass, type VoterPass } from '#src/service/admission/voter-pass.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY = 86_400_000;
const KEY = Buffer.alloc(32, 7);
const passes = record({
  id: uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  heldUntil: option(integer({ min: NOW + 1, max: NOW + 3 * DAY })),
  issuedDay: integer({ min: 20_779 - 400, max: 20_779 }),
});

test('reads back what it sealed', () => {
  assert(
    property(passes, (pass) => {
      expect(openPass(sealPass(pass, KEY), KEY, NOW)).toEqual(pass);
    }),
  );
});

test('takes a cookie for none once anything in it is changed, cut or added', () => {
  const edits = record({
    at: nat(),
    dropped: nat({ max: 3 }),
    added: string({ unit: constantFrom('.', '-', '_', '=', '0', '1', '9', 'a', 'Z', '"', ';', ' ', 'é'), maxLength: 3 }),
  });
  assert(
    property(passes, edits, (pass, { at, dropped, added }) => {
      const sealed = sealPass(pass, KEY);
      const start = at % (sealed.length + 1);
      const forged = sealed.slice(0, start) + added + sealed.slice(start + dropped);
      if (forged !== sealed) expect(openPass(forged, KEY, NOW)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test('takes any text for none', () => {
  assert(
    property(string({ maxLength: 200 }), (text) => {
      expect(openPass(text, KEY, NOW)).toBeNull();
    }),
  );
});

test('takes a cookie for none that was signed with another key, or is of another version', () => {
  const pass = makePass(NOW, null);
  const sealed = sealPass(pass, KEY);
  expect(openPass(sealed, randomBytes(32), NOW)).toBeNull();
  expect(openPass(sealed.replace(/^1/, '2'), KEY, NOW)).toBeNull();
});

test('knows every voter by 128 bits of chance', () => {
  const ids = Array.from({ length: 1000 }, () => makePass(NOW, null).id);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => Buffer.from(id, 'base64url').length === 16)).toBe(true);
});

test('lets a voter count once the time of being held back is over', () => {
  const sealed = sealPass(makePass(NOW, NOW + 1000), KEY);
  expect(openPass(sealed, KEY, NOW + 999)?.heldUntil).toBe(NOW + 1000);
  expect(openPass(sealed, KEY, NOW + 1000)?.heldUntil).toBeNull();
});

test('takes a cookie for none that a browser would have dropped by now', () => {
  const sealed = sealPass(makePass(NOW, null), KEY);
  expect(openPass(sealed, KEY, NOW + 400 * DAY)).not.toBeNull();
  expect(openPass(sealed, KEY, NOW + 401 * DAY)).toBeNull();
});

test('is renewed once a day', () => {
  const pass: VoterPass = makePass(NOW, null);
  expect(renewPass(pass, NOW + 13 * 3_600_000)).toBeNull();
  expect(renewPass(pass, NOW + DAY)).toEqual({ ...pass, issuedDay: pass.issuedDay + 1 });
});
