import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LIGHT_COLOURS } from '#src/views/light-colours.ts';

test('are those of the theme', async () => {
  const theme = await readFile('src/styles/theme.css', 'utf8');
  const light = new Map([...theme.matchAll(/--color-([\w-]+): light-dark\((#\w+),/g)].map(([, name = '', colour]) => [name, colour]));
  expect(LIGHT_COLOURS).toEqual(Object.fromEntries(Object.keys(LIGHT_COLOURS).map((name) => [name, light.get(name)])));
});
