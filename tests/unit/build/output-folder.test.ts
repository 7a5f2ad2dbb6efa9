import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findOutputFault } from '#src/build/output-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('takes a folder that is absent, empty, or holds an earlier build', async () => {
  expect(await findOutputFault(join(folder, 'absent'), 'content')).toBeNull();
  expect(await findOutputFault(folder, 'content')).toBeNull();
  await writeFile(join(folder, '404.html'), '');
  await writeFile(join(folder, 'robots.txt'), '');
  expect(await findOutputFault(folder, 'content')).toBeNull();
});

test('refuses a folder filled with something else', async () => {
  await writeFile(join(folder, 'thesis.txt'), '');
  expect(await findOutputFault(folder, 'content')).toBe(
    `The output folder ${folder} holds files that no build wrote; a build would delete them. Name an empty folder in PAIRWISE_OUT.`,
  );
});

test.each(['.', '..', '/'])('refuses %s, which holds the project', async (output) => {
  expect(await findOutputFault(output, 'content')).toBe(
    `The output folder ${output} holds the project itself; a build would delete it. Name another one in PAIRWISE_OUT.`,
  );
});

test('refuses the content folder, what holds it, and what lies in it', async () => {
  const content = join(folder, 'content');
  await mkdir(content);
  for (const output of [folder, content, join(content, 'dist')]) {
    expect(await findOutputFault(output, content)).toBe(
      `The output folder ${output} and the content folder ${content} lie in one another; a build would delete content. Name another one in PAIRWISE_OUT.`,
    );
  }
});

test('refuses a file', async () => {
  await writeFile(join(folder, 'file'), '');
  const output = join(folder, 'file');
  expect(await findOutputFault(output, 'content')).toBe(
    `The output folder ${output} cannot be read, or is a file. Name another one in PAIRWISE_OUT.`,
  );
});
