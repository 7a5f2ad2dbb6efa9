import { expect, test } from 'vitest';
import { readUnsubscribeLink, unsubscribeLink } from '#src/service/newsletter/unsubscribe-link.ts';

const KEY = Buffer.alloc(32, 1);

const read = (link: string, key = KEY) => readUnsubscribeLink(key, new URL(link).searchParams);

test('names its subscriber to whoever has the key', () => {
  const link = unsubscribeLink(KEY, 'https://pairwise.example', 'ada-id');
  expect(link).toMatch(/^https:\/\/pairwise\.example\/newsletter\/unsubscribe\/\?s=ada-id&k=[\w-]{43}$/);
  expect(read(link)).toBe('ada-id');
});

test.each([
  ['another subscriber', (link: string) => link.replace('ada-id', 'bo-id')],
  ['no subscriber', (link: string) => link.replace('s=ada-id&', '')],
  ['no proof', (link: string) => link.replace(/&k=.*/, '')],
  ['an empty proof', (link: string) => link.replace(/k=.*/, 'k=')],
  ['a proof that was cut', (link: string) => link.slice(0, -1)],
  ['the last letter of the proof in another spelling of the same bytes', (link: string) => link.slice(0, -1) + respell(link.at(-1) ?? '')],
])('does not believe a link with %s', (_what, change) => {
  expect(read(change(unsubscribeLink(KEY, 'https://pairwise.example', 'ada-id')))).toBeNull();
});

test('does not believe a link that was made with another key', () => {
  expect(read(unsubscribeLink(Buffer.alloc(32, 2), 'https://pairwise.example', 'ada-id'))).toBeNull();
});

/** The last of 43 letters holds two bits that stand for nothing. */
function respell(letter: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return letters[letters.indexOf(letter) ^ 1] ?? '';
}
