import { expect, test } from 'vitest';
import { REDIRECTS_MOST, writeRedirects } from '#src/build/host-redirects.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../factories.ts';

const HEAD = '# Written by the build: former addresses, pairs without a page, pairs the other way round.\n';
const site = makeSite();

/** A tool with a review, unlike every other one in name, price and score. */
function makeReviewed(slug: string, given: Parameters<typeof makeTool>[0] = {}): ReturnType<typeof makeTool> {
  const score = slug.charCodeAt(0) % 100;
  const pricing = { entry: 'paid', summary: `Costs what ${slug} costs` } as const;
  return makeTool({ slug, pricing, reviews: [makeReview({ score })], ...given });
}

function makeTools(...tools: ReturnType<typeof makeTool>[]): Catalog {
  return makeCatalog({ site, tools });
}

test('writes a file that says nothing for a site that has nothing to redirect', () => {
  expect(writeRedirects(makeCatalog(), () => true)).toBe(HEAD);
});

test('leads from what was, from what has no page, and from the other way round', () => {
  const catalog = makeTools(
    makeReviewed('alpha', { aliases: ['alfa', 'olpha'] }),
    makeReviewed('beta', { aliases: ['veta'] }),
    makeTool({ slug: 'unread' }),
    makeReviewed('yonder', { category: 'hosts' }),
  );
  const files = new Set(['/tools/alpha/', '/tools/alpha.json', '/badges/alpha.svg', '/tools/beta/', '/tools/veta.json']);
  expect(writeRedirects(catalog, (address) => files.has(address))).toBe(`${HEAD}\
/tools/alfa/ /tools/alpha/ 301
/tools/alfa /tools/alpha/ 301
/tools/alfa.json /tools/alpha.json 301
/badges/alfa.svg /badges/alpha.svg 301
/tools/olpha/ /tools/alpha/ 301
/tools/olpha /tools/alpha/ 301
/tools/olpha.json /tools/alpha.json 301
/badges/olpha.svg /badges/alpha.svg 301
/tools/veta/ /tools/beta/ 301
/tools/veta /tools/beta/ 301
/compare/alpha-vs-veta/ /compare/alpha-vs-beta/ 301
/compare/alfa-vs-beta/ /compare/alpha-vs-beta/ 301
/compare/alfa-vs-veta/ /compare/alpha-vs-beta/ 301
/compare/beta-vs-olpha/ /compare/alpha-vs-beta/ 301
/compare/olpha-vs-veta/ /compare/alpha-vs-beta/ 301
/compare/alpha-vs-unread/ /compare/custom/?t=alpha,unread 302
/compare/beta-vs-unread/ /compare/custom/?t=beta,unread 302
/compare/beta-vs-alpha/ /compare/alpha-vs-beta/ 301
`);
});

test('writes over no file, which some hosts would hide behind the redirect', () => {
  const catalog = makeTools(makeReviewed('alpha', { aliases: ['alfa'] }));
  const files = new Set(['/tools/alpha.json', '/tools/alfa.json', '/tools/alpha.md']);
  expect(writeRedirects(catalog, (address) => files.has(address))).toBe(`${HEAD}/tools/alfa.md /tools/alpha.md 301\n`);
});

test('keeps the closest pairs of many, and counts the others', () => {
  const slugs = Array.from({ length: 70 }, (_, index) => `tool-${10 + index}`);
  const tools = slugs.map((slug, index) => makeReviewed(slug, { bestFor: slug, tags: [index < 2 ? 'rare' : slug] }));
  const lines = writeRedirects(makeTools(...tools), () => true).split('\n');
  const all = (70 * 69) / 2;
  const statuses = lines.filter((line) => line.startsWith('/')).map((line) => line.slice(-3));
  // The 549 pairs for which one of their tools had no room; what is left of the file is for pairs the other way round.
  expect([statuses.lastIndexOf('302'), statuses.indexOf('301'), statuses.length]).toEqual([548, 549, REDIRECTS_MOST]);
  expect(lines.find((line) => line.endsWith('301'))).toBe('/compare/tool-11-vs-tool-10/ /compare/tool-10-vs-tool-11/ 301');
  expect(lines.slice(-2)).toEqual([`# ${all - REDIRECTS_MOST} more do not fit: the script of 404.html leads on from those addresses.`, '']);
});

test('keeps every line short, and every address from being followed twice', () => {
  const long = (first: string) => first.repeat(64);
  const tools = [makeReviewed(long('a'), { aliases: [long('b'), long('c')] }), makeReviewed(long('d'), { aliases: [long('e')] })];
  const lines = writeRedirects(makeTools(...tools), (address) => !/b{64}|c{64}|e{64}/.test(address))
    .split('\n')
    .filter((line) => line.startsWith('/'))
    .map((line) => line.split(' '));
  const sources = new Set(lines.map(([from]) => from));
  expect(sources.size).toBe(lines.length);
  expect(lines.filter(([, to]) => sources.has(to ?? ''))).toEqual([]);
  expect(Math.max(...lines.map((line) => line.join(' ').length))).toBeLessThan(1000);
});

test('writes no line that an odd slug would break', () => {
  const odd = ['a b', '/*', ':all', 'x\n/* //evil.example 302', '..', '#', 'ü', '%0a', '//evil.example'];
  const catalog = makeTools(makeReviewed('alpha', { aliases: odd }), ...odd.map((slug) => makeReviewed(slug)));
  expect(writeRedirects(catalog, (address) => address === '/tools/alpha/')).toBe(HEAD);
});
