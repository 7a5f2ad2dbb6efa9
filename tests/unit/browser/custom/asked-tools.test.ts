import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customPath, readAskedTools, withWeights } from '#src/browser/custom/asked-tools.ts';
import { isSlug } from '#src/browser/slug.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);

describe('the tools that an address asks for', () => {
  test('are read in their order, each once', () => {
    expect(readAskedTools('?t=b,a,b')).toEqual({ slugs: ['b', 'a'], malformed: [], leftOut: [] });
  });

  test('may come encoded, in capitals, with spaces, and in several lists', () => {
    expect(readAskedTools('?t=Alpha%2Cbeta&x=1&t=+gamma+,,')).toEqual({ slugs: ['alpha', 'beta', 'gamma'], malformed: [], leftOut: [] });
  });

  test('are told from what is no slug', () => {
    expect(readAskedTools('?t=a,../b,%3Cb%3E,c')).toEqual({ slugs: ['a', 'c'], malformed: ['../b', '<b>'], leftOut: [] });
  });

  test('are four at most', () => {
    expect(readAskedTools('?t=a,b,c,d,e,f')).toEqual({ slugs: ['a', 'b', 'c', 'd'], malformed: [], leftOut: ['e', 'f'] });
  });

  test('are none without a list', () => {
    expect(readAskedTools('')).toEqual({ slugs: [], malformed: [], leftOut: [] });
  });

  test('survive being written and read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(slug, { maxLength: 4 }), (slugs) => {
        const { search } = new URL(customPath(slugs, ''), 'https://pairs.example');
        expect(readAskedTools(search)).toEqual({ slugs, malformed: [], leftOut: [] });
      }),
    );
  });

  test('are up to four slugs, each once, whatever the address says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(slug, fc.string())), (names) => {
        const { slugs } = readAskedTools(`?${new URLSearchParams({ t: names.join(',') })}`);
        expect(slugs.length).toBeLessThanOrEqual(4);
        expect(new Set(slugs).size).toBe(slugs.length);
        expect(slugs.every(isSlug)).toBe(true);
      }),
    );
  });
});

describe('the address of tools', () => {
  test('is plain', () => {
    expect(customPath(['a', 'b'], '')).toBe('/compare/custom/?t=a,b');
    expect(customPath([], '')).toBe('/compare/custom/');
  });

  test('takes the weights along, and nothing else', () => {
    expect(customPath(['a', 'b'], '?t=x&w=21110&utm=1')).toBe('/compare/custom/?t=a,b&w=21110');
    expect(customPath([], '?w=21110')).toBe('/compare/custom/?w=21110');
    expect(withWeights('/compare/a-vs-b/', '?t=a,b&w=21110')).toBe('/compare/a-vs-b/?w=21110');
    expect(withWeights('/compare/a-vs-b/', '?w=%3Cb%3E')).toBe('/compare/a-vs-b/');
  });
});
