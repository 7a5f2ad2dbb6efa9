import { expect, test } from 'vitest';
import { listTags } from '#src/editing/mend/list-tags.ts';

test('lists the tags of tools as they are spelled, or will be', () => {
  const texts = [
    '---\nname: A\ntags: [on-device, "Open Source"]\n---\n',
    '---\r\ntags:\r\n  - opensource\r\n  - Vector_Search\r\nname: B\r\n---\r\n',
    '---\ntags: OnDevice\n---\n',
    '---\nname: C\n---\ntags are [none]\n',
  ];
  expect(listTags(texts)).toEqual(['on-device', 'opensource', 'vector-search']);
});
