import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellImpact } from '#src/editing/impact/tell-impact.ts';
import { CASES } from '../../../content/content-folder.ts';
import { commitAll, git } from '../../git-repository.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'pairwise-impact-'));
  await cp(join(CASES, 'base'), content, { recursive: true });
  commitAll(content, 'Begin');
  git(content, 'branch', '--force', 'base');
  vi.stubEnv('PAIRWISE_CONTENT', content);
});

afterEach(() => {
  vi.unstubAllEnvs();
  return rm(content, { recursive: true });
});

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(content, file);
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

/** What it prints, wherever that goes. */
async function tell(...words: readonly string[]): Promise<string> {
  const outcome = await tellImpact(words);
  return typeof outcome === 'string' ? outcome : [outcome.output, ...outcome.warnings].join('');
}

const linesOf = async (...words: readonly string[]) => (await tell(...words)).split('\n');

test('compares the files as they lie with where they left the base, and no more', async () => {
  git(content, 'switch', '--quiet', '-c', 'change');
  await edit('tools/alpha/reviews/builder.md', 'score: 80', 'score: 10');
  commitAll(content, 'Change alpha');
  git(content, 'switch', '--quiet', 'base');
  await edit('tools/beta/tool.md', 'name: Beta', 'name: Beta 2');
  commitAll(content, 'Merged by others');
  git(content, 'switch', '--quiet', 'change');
  const text = await tell('--base', 'base');
  expect(text).toMatch(
    /^## What readers will see\n\nCompared with `base at [0-9a-f]{9}`\. \*\*0 pages added, \d+ changed, 0 removed\.\*\*\n/,
  );
  expect(text).toContain('builder ship, 80/100 → ship, 10/100');
  expect(text).not.toContain('Beta');
  expect(await tell('--base', 'base', '--head', 'base')).toContain('**No page changes.**');
});

test('holds faults of both states against each other by their place in the content', async () => {
  await edit('tools/alpha/reviews/builder.md', 'verdict: ship', 'verdict: maybe');
  expect((await linesOf('--base', 'base')).filter((line) => line.startsWith('- '))).toEqual([
    expect.stringMatching(/^- `tools\/alpha\/reviews\/builder\.md:3:10` error `unknown-value`: /),
  ]);
  commitAll(content, 'Break it');
  await edit('tools/alpha/reviews/builder.md', 'verdict: maybe', 'verdict: ship');
  expect(await linesOf('--base', 'HEAD')).toEqual(expect.arrayContaining(['### Mended faults', '1 error, 0 warnings.']));
});

test('gives a program the whole of it', async () => {
  expect(JSON.parse(await tell('--base', 'base', '--json'))).toMatchObject({
    version: 1,
    hasErrors: { before: false, after: false },
    catalog: { added: [], removed: [], moved: [], panels: [], picks: [], prices: [] },
    pages: { added: [], changed: [], removed: [] },
    diagnostics: { fresh: [], mended: [] },
  });
});

test('says in a sentence why there is nothing to compare with', async () => {
  expect(await tellImpact(['--base', 'nope'])).toEqual({
    output: '',
    warnings: [`The repository of ${content} has no revision called "nope".`],
    exitCode: 1,
  });
  expect(await tellImpact(['--baze', 'x'])).toBe('There is no flag --baze. Did you mean --base?');
  await rm(join(content, '.git'), { recursive: true });
  expect(await tell()).toBe(`The folder ${content} lies in no git repository, so nobody knows what it was before.`);
});
