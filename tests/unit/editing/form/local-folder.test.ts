import { expect, test } from 'vitest';
import { makeLocalFolder, type LocalFolder } from '#src/editing/form/local-folder.ts';

/** Everything in a folder by its path, and what was handed on to be kept. */
function open(files: Readonly<Record<string, string>>) {
  const kept: (readonly [path: string, text: string | null, before: string | null])[] = [];
  const root = makeLocalFolder(new Map(Object.entries(files)), async (path, text, before) => {
    if (text === 'refused') throw new Error('There is no room.');
    await Promise.resolve(kept.push([path, text, before]));
  });
  return { root, kept };
}

async function listAll(folder: LocalFolder, within = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind === 'file') found.push(`${within}${name}: ${await (await entry.getFile()).text()}`);
    else found.push(...(await listAll(entry, `${within}${name}/`)));
  }
  return found;
}

/** Saves as Sveltia CMS does: under a passing name, which is then changed. */
async function save(folder: LocalFolder, name: string, text: string): Promise<void> {
  const file = await folder.getFileHandle('.sveltia-tmp-1', { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
  await file.move(folder, name);
}

test('lists folders and files as they lie', async () => {
  const { root } = open({ 'content/site.yaml': 'a', 'content/tools/nova/tool.md': 'b', 'content/tools/nova/reviews/pm.md': 'c' });
  expect(await listAll(root)).toEqual(['content/site.yaml: a', 'content/tools/nova/tool.md: b', 'content/tools/nova/reviews/pm.md: c']);
});

test('keeps a saved file once, whole and under its own name, and says what it held before', async () => {
  const { root, kept } = open({});
  const folder = await (await root.getDirectoryHandle('content', { create: true })).getDirectoryHandle('personas', { create: true });
  await save(folder, 'pm.md', 'one');
  await save(folder, 'pm.md', 'two');
  expect(kept).toEqual([
    ['content/personas/pm.md', 'one', null],
    ['content/personas/pm.md', 'two', 'one'],
  ]);
  expect(await listAll(root)).toEqual(['content/personas/pm.md: two']);
});

test('fails a save that cannot be kept, and holds what was there', async () => {
  const { root } = open({ 'site.yaml': 'a' });
  await expect(save(root, 'site.yaml', 'refused')).rejects.toThrow('There is no room.');
  await root.removeEntry('.sveltia-tmp-1');
  // Where a browser cannot rename, Sveltia CMS writes under the name itself, and hears of no fault in closing.
  await expect((await (await root.getFileHandle('site.yaml')).createWritable()).write('refused')).rejects.toThrow('There is no room.');
  expect(await listAll(root)).toEqual(['site.yaml: a']);
});

test('removes a file where it is kept, and knows what is not there', async () => {
  const { root, kept } = open({ 'personas/pm.md': 'a' });
  const folder = await root.getDirectoryHandle('personas');
  await folder.removeEntry('pm.md');
  expect(kept).toEqual([['personas/pm.md', null, 'a']]);
  await expect(folder.getFileHandle('pm.md')).rejects.toThrow('There is no personas/pm.md.');
  await expect(root.getDirectoryHandle('tools')).rejects.toThrow('There is no tools.');
});
