import { expect, test } from 'vitest';
import type { Part } from '../../suite/parts.ts';
import { printInOrder } from '../../suite/print-in-order.ts';
import { pickParts, runSuite } from '../../suite/run-suite.ts';

const passed = { passed: 1, failed: 0 };

/** What a run prints, its times left out. */
async function printedBy(parts: readonly Part[]): Promise<string> {
  const printed: string[] = [];
  await runSuite(parts, (text) => printed.push(text));
  return printed.join('').replaceAll(/ +\d+\.\d s/g, '  … s');
}

test('prints the words of parts in the order of the list, however they end', async () => {
  const fast = Promise.withResolvers<undefined>();
  const parts: readonly Part[] = [
    { name: 'narrow', pace: 'narrow', run: (print) => Promise.resolve(print('one\n')).then(() => passed) },
    { name: 'other', run: async (print) => (await fast.promise, print('two\n'), passed) },
    { name: 'long', pace: 'long', run: (print) => Promise.resolve(print('three\n')).then(() => (fast.resolve(undefined), passed)) },
  ];
  expect(await printedBy(parts)).toBe(
    `
── narrow
one

── other
two

── long
three

narrow              1 passed  … s
other               1 passed  … s
long                1 passed  … s

3 passed, 0 failed
`,
  );
});

test('skips a part whose need has failed, and counts a part that throws as failed', async () => {
  const parts: readonly Part[] = [
    { name: 'build', run: () => Promise.resolve({ passed: 0, failed: 1 }) },
    { name: 'html', needs: 'build', run: () => Promise.resolve(passed) },
    { name: 'links', run: () => Promise.reject(Object.assign(new Error(), { stack: 'It broke.' })) },
  ];
  expect(await printedBy(parts)).toBe(
    `
── build

── html: skipped, because build failed

── links
It broke.

build               0 passed    1 failed  … s
html                 skipped  … s
links               0 passed    1 failed  … s

0 passed, 2 failed
`,
  );
});

test('lets the first that has not ended print at once, and holds the others', () => {
  const printed: string[] = [];
  const output = printInOrder(3, (text) => text !== '' && printed.push(text));
  output.print(1, 'b');
  output.print(0, 'a');
  output.end(2);
  expect(printed).toEqual(['a']);
  output.end(0);
  output.print(1, 'c');
  expect(printed).toEqual(['a', 'b', 'c']);
});

test('names the parts there are when one is not', () => {
  expect(pickParts(['html', 'nope'])).toBe(
    'There is no part called "nope"; the parts are content, lint, formatting, imports, types, types of pages, unit, proofs, build, html, nu checker, pages, machine files, structured data, links, budgets, lighthouse, end-to-end.',
  );
});
