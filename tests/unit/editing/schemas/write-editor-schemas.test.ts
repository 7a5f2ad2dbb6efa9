import { EventEmitter } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepEditorSchemas } from '#src/build/editor-schemas.ts';
import { isInWorkspace, writeEditorSchemas } from '#src/editing/schemas/write-editor-schemas.ts';
import { CASES } from '../../../content/content-folder.ts';

const FILES = ['category', 'collections', 'note', 'persona', 'review', 'tool'].map((name) =>
  name === 'collections' ? 'collections.json' : `${name}.schema.json`,
);

describe('for a content folder in the workspace', () => {
  let workspace: string;
  let folder: string;

  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'pairwise workspace-'));
    folder = join(workspace, 'content');
    await cp(join(CASES, 'base'), folder, { recursive: true });
  });

  afterEach(() => rm(workspace, { recursive: true, force: true }));

  async function readCollections(): Promise<string> {
    return readFile(join(workspace, '.astro/collections/collections.json'), 'utf8').catch(() => '');
  }

  test('writes every schema once, and again only what has changed', async () => {
    expect((await writeEditorSchemas(workspace, folder)).toSorted()).toEqual(FILES.map((name) => `.astro/collections/${name}`));
    expect(await writeEditorSchemas(workspace, folder)).toEqual([]);
    await writeFile(join(folder, 'categories/runtimes.md'), '---\nname: Runtimes\nsummary: What runs them.\n---\n');
    expect(await writeEditorSchemas(workspace, folder)).toEqual([
      '.astro/collections/tool.schema.json',
      '.astro/collections/collections.json',
    ]);
    expect((await readdir(join(workspace, '.astro/collections'))).toSorted()).toEqual(FILES);
  });

  test('knows what there is while a record is faulty', async () => {
    await writeFile(join(folder, 'categories/models.md'), '---\nname: [\n---\n');
    await writeEditorSchemas(workspace, folder);
    const schema = JSON.parse(await readFile(join(workspace, '.astro/collections/tool.schema.json'), 'utf8')) as {
      properties: { category: unknown };
    };
    expect(schema.properties.category).toMatchObject({ enum: ['models'] });
  });

  test('names a file as the language server does: decoded and in small letters', async () => {
    await writeEditorSchemas(workspace, folder);
    expect(await readCollections()).toContain(`"file://${join(folder, 'tools/alpha/tool.md').toLowerCase()}": "tool"`);
  });

  test('in development, follows a change of the content', async () => {
    const watcher = new EventEmitter();
    keepEditorSchemas(watcher, folder, workspace);
    await vi.waitFor(async () => expect(await readCollections()).toContain('tools/beta/tool.md'), { timeout: 5000 });
    await rm(join(folder, 'tools/beta'), { recursive: true });
    watcher.emit('all', 'unlinkDir', join(folder, 'tools/beta'));
    await vi.waitFor(async () => expect(await readCollections()).not.toContain('tools/beta/tool.md'), { timeout: 5000 });
  });
});

test('in development, leaves content alone that lies outside the workspace', () => {
  const watcher = new EventEmitter();
  keepEditorSchemas(watcher, join(tmpdir(), 'content'), join(tmpdir(), 'other'));
  expect(watcher.listenerCount('all')).toBe(0);
});

test.each([
  ['.', 'content', true],
  ['.', '.', true],
  ['.', '..content', true],
  ['.', '../content', false],
  ['site', '/content', false],
])('tells from %s that %s lies within: %s', (from, to, isWithin) => {
  expect(isInWorkspace(from, to)).toBe(isWithin);
});
