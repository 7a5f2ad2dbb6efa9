import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAskedQuery } from '#src/views/asked-query.ts';

test.each([
  ['/compare/a-vs-b/', '?w=210', '/compare/a-vs-b/?w=210'],
  ['/compare/a-vs-b/', '', '/compare/a-vs-b/'],
  ['/compare/custom/?t=a,b', '?w=210', '/compare/custom/?t=a,b&w=210'],
  ['/compare/custom/?t=a,b', '?t=c&w=210&t=d', '/compare/custom/?t=a,b&w=210'],
  ['/tools/a/', '?q=a b&q=c', '/tools/a/?q=a+b&q=c'],
  ['/tools/a/', '?w=1%0d%0aLocation:x&from=feed', '/tools/a/?from=feed'],
  ['/tools/a/', '?%0a=1&\u0085=2', '/tools/a/'],
  ['/tools/a/', `?w=${'1'.repeat(998)}`, `/tools/a/?w=${'1'.repeat(998)}`],
  ['/tools/a/', `?w=${'1'.repeat(999)}`, '/tools/a/'],
])('leads to %s with the query %s', (address, search, led) => {
  expect(withAskedQuery(address, new URLSearchParams(search))).toBe(led);
});

test('never changes where an address leads, nor what it says, whatever the query', () => {
  const address = fc.constantFrom('/tools/a/', '/compare/custom/?t=a,b');
  fc.assert(
    fc.property(address, fc.string({ unit: 'binary' }), (to, search) => {
      const led = withAskedQuery(to, new URLSearchParams(search));
      expect(led.startsWith(to)).toBe(true);
      expect(led.slice(to.length)).toMatch(/^(?:[?&][\w*.%+=&-]+)?$/);
      expect(led).not.toMatch(/%0[ad]/i);
    }),
  );
});
