import { expect, test } from 'vitest';
import { remember } from '#src/catalog/remember.ts';

test('builds once for a record, and anew for one that only looks the same', () => {
  const built: string[] = [];
  const shout = remember(({ name }: { readonly name: string }) => {
    built.push(name);
    return name.toUpperCase();
  });
  const alpha = { name: 'alpha' };
  expect([shout(alpha), shout(alpha), shout({ name: 'alpha' })]).toEqual(['ALPHA', 'ALPHA', 'ALPHA']);
  expect(built).toEqual(['alpha', 'alpha']);
});

test('remembers that there is nothing', () => {
  let builds = 0;
  const find = remember((): undefined => {
    builds += 1;
  });
  const record = {};
  expect([find(record), find(record), builds]).toEqual([undefined, undefined, 1]);
});
