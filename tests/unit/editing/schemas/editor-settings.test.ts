import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSettingsSchema, SETTINGS_SCHEMA } from '#src/editing/schemas/settings-schema.ts';
import { CASES } from '../../../content/content-folder.ts';

/** Reads a file of the editor's settings, which may hold comments. */
async function readSettings(name: string): Promise<unknown> {
  return JSON.parse((await readFile(join('.vscode', name), 'utf8')).replaceAll(/^\s*\/\/.*$/gm, ''));
}

test('the schema of site.yaml that is kept in the repository is up to date: npm run schemas', async () => {
  expect(await readFile(SETTINGS_SCHEMA, 'utf8')).toBe(makeSettingsSchema());
});

test('the settings and the modeline of site.yaml name that schema', async () => {
  expect(await readSettings('settings.json')).toMatchObject({ 'yaml.schemas': { [SETTINGS_SCHEMA]: 'content/site.yaml' } });
  expect((await readFile('content/site.yaml', 'utf8')).split('\n')[0]).toBe(`# yaml-language-server: $schema=../${SETTINGS_SCHEMA}`);
});

test('the settings turn on what reads the schemas of front matter', async () => {
  expect(await readSettings('settings.json')).toMatchObject({ 'astro.content-intellisense': true });
  const { recommendations } = (await readSettings('extensions.json')) as { readonly recommendations: readonly string[] };
  expect(recommendations).toContain('astro-build.astro-vscode');
});

test('the task that checks the content finds every place, code and message in what the checker prints', async () => {
  const { tasks } = (await readSettings('tasks.json')) as { tasks: { problemMatcher: { pattern: { regexp: string }[] } }[] };
  const [place, message] = tasks.at(-1)?.problemMatcher.pattern.map(({ regexp }) => regexp) ?? [];
  const printed = await readFile(join(CASES, 'several-faults', 'expected.txt'), 'utf8');
  const found = [...printed.matchAll(new RegExp(`${place}\n${message}`.replaceAll('$\n^', '\\n'), 'gm'))];
  const { length } = printed.trimEnd().split('\n\n').slice(0, -1);
  expect(found).toHaveLength(length);
  expect(found[0]?.slice(1)).toMatchInlineSnapshot(`
    [
      "content/personas/optimist.md",
      "4",
      "1",
      "error",
      "unknown-key",
      "There is no key called \`likes\`.",
    ]
  `);
});
