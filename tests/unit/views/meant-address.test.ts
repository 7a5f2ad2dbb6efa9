import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparisonPath, toolPath } from '#src/views/links.ts';
import { listToolAddresses, readAskedPair, readMeaning } from '#src/views/meant-address.ts';

const known = { slugs: new Set(['alpha', 'beta', 'gamma', 'json', 'feed']), aliases: new Map([['alfa', 'alpha']]) };
const custom = '/compare/custom/?t=alpha,beta';

test.each([
  ['/compare/beta-vs-alpha/', { page: '/compare/alpha-vs-beta/', otherwise: '/compare/custom/?t=beta,alpha' }],
  ['/compare/alfa-vs-beta/', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['/compare/beta-vs-alfa/', { page: '/compare/alpha-vs-beta/', otherwise: '/compare/custom/?t=beta,alpha' }],
  ['/Compare/Alpha-vs-Beta', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['/compare/alpha-VS-beta/', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['//compare///alpha-vs-beta//', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['/compare/alpha%2Dvs-beta/', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['/compare/beta-vs-alpha.json', { page: '/compare/alpha-vs-beta.json', otherwise: null }],
  ['/compare/alfa-vs-beta.md', { page: '/compare/alpha-vs-beta.md', otherwise: null }],
  ['/share/compare/beta-vs-alpha.png', { page: '/share/compare/alpha-vs-beta.png', otherwise: null }],
  ['/compare/alfa-vs-alpha/', { page: '/tools/alpha/', otherwise: null }],
  ['/compare/beta-vs-beta.md', { page: '/tools/beta.md', otherwise: null }],
  ['/share/compare/beta-vs-beta.png', { page: '/share/tools/beta.png', otherwise: null }],
  ['/tools/alfa/', { page: '/tools/alpha/', otherwise: null }],
  ['/tools/Alpha', { page: '/tools/alpha/', otherwise: null }],
  ['/tools/alfa.json', { page: '/tools/alpha.json', otherwise: null }],
  ['/tools/alfa.md', { page: '/tools/alpha.md', otherwise: null }],
  ['/tools/alfa/feed.xml', { page: '/tools/alpha/feed.xml', otherwise: null }],
  ['/tools/alfa/feed.json', { page: '/tools/alpha/feed.json', otherwise: null }],
  ['/badges/alfa.svg', { page: '/badges/alpha.svg', otherwise: null }],
  ['/data/v1/tools/alfa.json', { page: '/data/v1/tools/alpha.json', otherwise: null }],
  ['/share/tools/alfa.png', { page: '/share/tools/alpha.png', otherwise: null }],
  ['/logos/alfa.svg', { page: '/logos/alpha.svg', otherwise: null }],
  ['/categories/ONE/', { page: '/categories/one/', otherwise: null }],
  ['/Personas/maker', { page: '/personas/maker/', otherwise: null }],
  ['/COMPARE/', { page: '/compare/', otherwise: null }],
  ['/Categories/One.json', { page: '/categories/one.json', otherwise: null }],
  ['/categories/ONE/feed.xml', { page: '/categories/one/feed.xml', otherwise: null }],
  ['/tools/json', { page: '/tools/json/', otherwise: null }],
  ['/tools/feed', { page: '/tools/feed/', otherwise: null }],
])('leads %s on', (path, meant) => {
  expect(readMeaning(path, known)).toEqual(meant);
});

test('leads a pair without a page to the comparison in the browser, never to itself', () => {
  expect(readMeaning('/compare/alpha-vs-beta/', known)).toEqual({ page: null, otherwise: custom });
});

test.each([
  '',
  '/',
  '/tools/',
  '/tools/alpha/',
  '/tools/alpha.json',
  '/tools/.json',
  '/tools/nobody/',
  '/tools/feed.xml',
  '/compare/alpha-vs-nobody/',
  '/compare/alpha/',
  '/compare/alpha-vs-beta-vs-gamma/',
  '/compare/-vs-/',
  '/compare/__proto__-vs-constructor/',
  '/compare/custom/',
  '/categories/one/',
  '/Categories/One_Two/',
  '/CATEGORIES/../ONE/',
  '/ÜBER/',
  '/a/b/c/',
  '/%E0%A4%A/',
  '/compare%2Fbeta-vs-alpha/',
  '/tools/alfa%2F',
  '/tools/..%2Falfa/',
  '/tools/alfa%0d%0aSet-Cookie:a=b/',
  '/tools/alfa%00/',
  '//evil.example/tools/alfa/',
  '/\\evil.example',
  `/tools/${'alfa'.repeat(5000)}/`,
])('leads %j nowhere', (path) => {
  expect(readMeaning(path, known)).toEqual({ page: null, otherwise: null });
});

test.each([
  ['?a=alpha&b=beta', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['?a=beta&b=Alfa', { page: '/compare/alpha-vs-beta/', otherwise: '/compare/custom/?t=beta,alpha' }],
  ['?a=alfa&b=alpha', { page: '/tools/alpha/', otherwise: null }],
  ['?a=alpha', { page: null, otherwise: null }],
  ['?a=alpha&b=', { page: null, otherwise: null }],
  ['?a=alpha&b=nobody', { page: null, otherwise: null }],
  ['?a=alpha&b=//evil.example', { page: null, otherwise: null }],
  ['', { page: null, otherwise: null }],
])('reads the form of the picker from %s', (query, meant) => {
  expect(readAskedPair(new URLSearchParams(query), known)).toEqual(meant);
});

test('has the addresses that the site itself links to', () => {
  expect(listToolAddresses('alpha')[0]).toBe(toolPath('alpha'));
  expect(readMeaning('/compare/beta-vs-alpha/', known).page).toBe(comparisonPath('alpha', 'beta'));
});

test('never leads in a circle, and only to plain addresses, whatever the address', () => {
  const slug = fc.constantFrom('alpha', 'beta', 'alfa', 'nobody', 'vs', 'json');
  const ending = fc.constantFrom('/', '', '.json', '.md', '.png', '/feed.xml', '/feed.json', '//', '%2F');
  const folder = fc.constantFrom('compare', 'tools', 'Tools', 'badges', 'share/tools', 'share/compare', '/');
  const path = fc.oneof(
    fc.tuple(folder, slug, slug, ending).map(([before, one, other, after]) => `/${before}/${one}-vs-${other}${after}`),
    fc.tuple(folder, slug, ending).map(([before, name, after]) => `/${before}/${name}${after}`),
    fc.webPath(),
    fc.string({ unit: 'binary' }).map((text) => `/${text}`),
  );
  fc.assert(
    fc.property(path, (address) => {
      const { page, otherwise } = readMeaning(address, known);
      expect(page ?? '/').toMatch(/^\/[a-z\d][a-z\d./-]*$|^\/$/);
      expect(otherwise ?? '/compare/custom/?t=').toMatch(/^\/compare\/custom\/\?t=[a-z,]*$/);
      if (page !== null) expect(readMeaning(page, known).page).toBeNull();
    }),
    { numRuns: 500 },
  );
});
