import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { SETTINGS, type Setting } from '#src/service/settings/settings-table.ts';

test("the README's table of settings is the one of the code", async () => {
  const rows = Object.entries<Setting>(SETTINGS).map(([name, setting]) => `| \`${name}\` | ${setting.default} | ${setting.meaning} |`);
  const table = ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
  const written = await format(table, { ...(await resolveConfig('README.md')), parser: 'markdown' });
  expect(await readFile('README.md', 'utf8')).toContain(written);
});
