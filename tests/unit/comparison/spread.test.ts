import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tool } from '#src/catalog/schema/tool.ts';
import { sharedSpread, spreadOf } from '#src/comparison/spread.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

const engines = makeCategory({ id: 'engines' });
const scored = (slug: string, score: number, given: Partial<Tool> = {}) => makeTool({ slug, reviews: [makeReview({ score })], ...given });
const spreadAmong = (tools: readonly Tool[]) => spreadOf(makeCatalog({ categories: [engines], tools }), engines);

test('tells each tool’s place, how far the scores lie apart, and how many tools have none', () => {
  const spread = spreadAmong([scored('a', 61), scored('b', 88), scored('c', 70), scored('d', 83), makeTool({ slug: 'e' })]);
  expect(spread?.ranks.map(({ tool, score, place, isShared }) => [tool.slug, score, place, isShared])).toEqual([
    ['b', 88, 1, false],
    ['d', 83, 2, false],
    ['c', 70, 3, false],
    ['a', 61, 4, false],
  ]);
  expect([spread?.lowest, spread?.median, spread?.highest, spread?.unreviewed]).toEqual([61, 76.5, 88, 1]);
});

test('lets level tools share a place, as the ranking does', () => {
  const spread = spreadAmong([scored('a', 70), scored('b', 80), scored('c', 80)]);
  expect(spread?.ranks.map(({ tool, place, isShared }) => [tool.slug, place, isShared])).toEqual([
    ['b', 1, true],
    ['c', 1, true],
    ['a', 3, false],
  ]);
  expect(spread?.median).toBe(80);
});

test('is nothing in a category without a review', () => {
  expect([spreadAmong([]), spreadAmong([makeTool()])]).toEqual([null, null]);
});

test('counts only the tools of the category, those of further shelves included', () => {
  const spread = spreadAmong([
    scored('a', 70),
    scored('b', 80, { category: 'hosts' }),
    scored('c', 90, { category: 'hosts', alsoIn: ['engines'] }),
  ]);
  expect(spread?.ranks.map(({ tool }) => tool.slug)).toEqual(['c', 'a']);
});

test('sees tools together in the narrowest shelf they share that has five scores, or else in the fullest', () => {
  const ids = ['all', 'five', 'few', 'other'];
  const on = (slug: string, ...alsoIn: string[]) => scored(slug, 70, { category: 'all', alsoIn });
  const tools = [on('a', 'five', 'few'), on('b', 'five', 'few'), on('c', 'five'), on('d', 'five'), on('e', 'five'), on('f', 'few')];
  const alone = scored('x', 60, { category: 'other' });
  const catalog = makeCatalog({ categories: ids.map((id) => makeCategory({ id })), tools: [...tools, alone] });
  const shelfOf = (...slugs: string[]) =>
    sharedSpread(
      catalog,
      catalog.tools.filter(({ slug }) => slugs.includes(slug)),
    )?.category.id ?? null;
  expect([shelfOf('a', 'b'), shelfOf('a', 'f'), shelfOf('x'), shelfOf('a', 'x')]).toEqual(['five', 'all', 'other', null]);
});

test('keeps the lowest, the median and the highest in order, with the places, whatever the scores', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 }), (scores) => {
      const spread = spreadAmong(scores.map((score, index) => scored(`t${index}`, score)));
      if (!spread) throw new Error('There are reviews.');
      expect(spread.lowest).toBe(Math.min(...scores));
      expect(spread.highest).toBe(Math.max(...scores));
      expect(scores.filter((score) => score <= spread.median).length * 2).toBeGreaterThanOrEqual(scores.length);
      expect(scores.filter((score) => score >= spread.median).length * 2).toBeGreaterThanOrEqual(scores.length);
      for (const { score, place } of spread.ranks) expect(place).toBe(1 + scores.filter((other) => other > score).length);
    }),
  );
});
