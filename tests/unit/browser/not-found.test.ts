import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMeaning } from '#src/browser/not-found.ts';

const known = { slugs: new Set(['alpha', 'beta', 'gamma']), aliases: new Map([['alfa', 'alpha']]) };
const custom = '/compare/custom/?t=alpha,beta';

test.each([
  ['/compare/beta-vs-alpha/', { page: '/compare/alpha-vs-beta/', otherwise: '/compare/custom/?t=beta,alpha' }],
  ['/compare/alfa-vs-beta/', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['/Compare/Alpha-vs-Beta', { page: '/compare/alpha-vs-beta/', otherwise: custom }],
  ['/tools/alfa/', { page: '/tools/alpha/', otherwise: null }],
  ['/compare/alfa-vs-alpha/', { page: '/tools/alpha/', otherwise: null }],
])('leads %s on', (path, meant) => {
  expect(readMeaning(path, known)).toEqual(meant);
});

test('leads a pair without a page to the comparison in the browser, never to itself', () => {
  expect(readMeaning('/compare/alpha-vs-beta/', known)).toEqual({ page: null, otherwise: custom });
});

test.each([['/'], ['/tools/alpha/'], ['/tools/nobody/'], ['/compare/alpha-vs-nobody/'], ['/compare/alpha/'], ['/a/b/c/'], ['/%E0%A4%A/']])(
  'leads %s nowhere',
  (path) => {
    expect(readMeaning(path, known)).toEqual({ page: null, otherwise: null });
  },
);

test('never leads in a circle, whatever the address', () => {
  const slug = fc.constantFrom('alpha', 'beta', 'alfa', 'nobody', 'vs');
  const path = fc.oneof(
    fc.tuple(slug, slug).map(([one, other]) => `/compare/${one}-vs-${other}/`),
    slug.map((name) => `/tools/${name}/`),
    fc.webPath(),
  );
  fc.assert(
    fc.property(path, (address) => {
      const { page } = readMeaning(address, known);
      if (page !== null) expect(readMeaning(page, known).page).toBeNull();
    }),
  );
});
