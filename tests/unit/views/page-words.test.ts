import { expect, test } from 'vitest';
import { chooseDescription, chooseTitle } from '#src/views/page-words.ts';
import { makeSite } from '../factories.ts';

const site = makeSite({ name: 'Pairs', tagline: 'A or B?' });
const titlesOf = (a: string, b: string) => [`${a} vs ${b}: which one to ship with`, `${a} vs ${b}`];

test('takes the fullest title that a search result shows, the site’s name last', () => {
  expect(chooseTitle(site, titlesOf('Alpha', 'Beta'))).toEqual({
    title: 'Alpha vs Beta: which one to ship with | Pairs',
    linkTitle: 'Alpha vs Beta: which one to ship with',
  });
  const [long, longer] = ['Alpha of the Many Words', 'Beta of the Many More Words'];
  expect(chooseTitle(site, titlesOf(long, longer)).title).toBe('Alpha of the Many Words vs Beta of the Many More Words | Pairs');
});

test('drops the site’s name before it cuts a tool’s', () => {
  const [a, b] = ['Alpha of the Many Words and Then Some', 'Beta of the Many More Words and a Few'];
  expect(chooseTitle(site, titlesOf(a, b))).toEqual({ title: `${a} vs ${b}`, linkTitle: `${a} vs ${b}` });
});

test('counts wide letters twice', () => {
  const name = '比較'.repeat(7);
  expect(chooseTitle(site, titlesOf(name, 'Beta')).title).toBe(`${name} vs Beta | Pairs`);
});

test('is the site’s own where a page has none', () => {
  expect(chooseTitle(site).title).toBe('Pairs: A or B?');
  expect(chooseTitle({ name: 'Pairs', tagline: 'A or B, '.repeat(8) }).title).toBe('Pairs');
});

test('takes the fullest description that fits, and cuts the barest at a word', () => {
  expect(chooseDescription('Short.')).toBe('Short.');
  expect(chooseDescription([`Long. ${'word '.repeat(40)}`, 'Short.'])).toBe('Short.');
  expect(chooseDescription(['word '.repeat(60), 'word '.repeat(40)])).toBe(`${'word '.repeat(31).trim()}…`);
});
