import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '#src/catalog/reading/yaml/read-json.ts';
import { treeAt, type Tree } from '#src/catalog/reading/yaml/tree.ts';

/** Everything that a value holds, with the text that should stand at its place. */
function listValues(tree: Tree): readonly { readonly offset: number; readonly value: unknown }[] {
  const held = [...(tree.items ?? []), ...[...(tree.entries?.values() ?? [])].map((entry) => entry.tree)];
  const keys = [...(tree.entries ?? [])].map(([key, entry]) => ({ offset: entry.keyOffset, value: key }));
  return [{ offset: tree.offset, value: tree.value }, ...keys, ...held.flatMap(listValues)];
}

test('gives what JSON.parse gives, and the place of every key and value, however the text is indented', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom('', '  ', '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const tree = readJson(text).value;
      expect(tree?.value).toEqual(JSON.parse(text));
      for (const { offset, value: held } of tree === null ? [] : listValues(tree)) {
        const start = JSON.stringify(held)[0];
        expect(text[offset]).toBe(start);
      }
    }),
  );
});

test('says which key stands a second time, and where', () => {
  expect(readJson('{ "a\\u0062": 1,\r\n  "ab" : 2 }')).toEqual({
    value: null,
    faults: [{ code: 'duplicate-key', offset: 19, message: 'The key `ab` stands here a second time.', mend: 'Remove one of the two.' }],
  });
});

test('stops at what is nested too deeply', () => {
  const faults = [{ code: 'yaml-too-deep', offset: 12, message: 'This is nested more than 12 levels deep.' }];
  expect(readJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual({ value: null, faults });
  expect(treeAt(readJson(`${'['.repeat(12)}7${']'.repeat(12)}`).value ?? { value: null, offset: 0 }, Array(12).fill(0))).toEqual({
    value: 7,
    offset: 12,
  });
});
