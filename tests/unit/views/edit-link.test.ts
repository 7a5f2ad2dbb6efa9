import { expect, test } from 'vitest';
import { editLink } from '#src/views/edit-link.ts';

const FILE = 'tools/alpha/tool.md';

test('leads into the content folder of a repository', () => {
  expect(editLink({ repository: 'https://github.com/owner/name/' }, FILE)).toBe(
    'https://github.com/owner/name/blob/HEAD/content/tools/alpha/tool.md',
  );
});

test('takes a longer address for that of the content folder', () => {
  expect(editLink({ repository: 'https://code.example/owner/name/src/branch/main/data' }, FILE)).toBe(
    'https://code.example/owner/name/src/branch/main/data/tools/alpha/tool.md',
  );
});

test('is nothing on a site that names no repository', () => {
  expect(editLink({}, FILE)).toBeUndefined();
});
