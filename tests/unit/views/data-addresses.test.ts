import { expect, test } from 'vitest';
import { headersFor } from '#src/service/site/response-headers.ts';
import { DATA_ADDRESSES, partOf } from '#src/views/data-addresses.ts';
import { readMeaning } from '#src/views/meant-address.ts';

const KNOWN = { slugs: new Set(['alpha', 'beta']), aliases: new Map([['alfa', 'alpha']]) };
const PATHS = DATA_ADDRESSES.map(({ path }) => path);

test('leads on from every address of a tool under its former slug', () => {
  const paths = PATHS.filter((path) => partOf(path) === 'slug');
  expect(paths.map((path) => readMeaning(path.replace('{slug}', 'alfa'), KNOWN).page)).toEqual(
    paths.map((path) => path.replace('{slug}', 'alpha')),
  );
});

test('leads on from every address of a pair the other way round, and under a former slug', () => {
  const paths = PATHS.filter((path) => partOf(path) === 'pair');
  for (const asked of ['beta-vs-alpha', 'alfa-vs-beta']) {
    expect(paths.map((path) => readMeaning(path.replace('{pair}', asked), KNOWN).page)).toEqual(
      paths.map((path) => path.replace('{pair}', 'alpha-vs-beta')),
    );
  }
});

test.each(DATA_ADDRESSES)('lets programs of other sites read $path as $type', ({ path, type }) => {
  const headers = headersFor(path.replace(/\{\w+\}/, 'alpha'));
  expect(headers['Access-Control-Allow-Origin']).toBe('*');
  // Where the table names no type, hosts know it by the file's ending.
  expect((headers['Content-Type'] ?? type).split(';')[0]).toBe(type);
});
