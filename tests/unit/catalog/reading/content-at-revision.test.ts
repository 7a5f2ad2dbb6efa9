import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCatalogAt } from '#src/catalog/reading/content-at-revision.ts';
import { commitAll, git } from '../../git-repository.ts';
import { CASES, TODAY } from '../../../content/content-folder.ts';

let parent: string;
let repository: string;
let content: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pairwise-git-'));
  repository = join(parent, 'repository');
  content = join(repository, 'site', 'content');
  await mkdir(repository);
  await writeFile(join(repository, 'README.md'), 'A site.\n');
  commitAll(repository, 'Begin');
  await cp(join(CASES, 'base'), content, { recursive: true });
  commitAll(repository, 'Add content');
});

afterEach(() => {
  vi.unstubAllEnvs();
  return rm(parent, { recursive: true });
});

const readAt = (revision: string, folder = content) => readCatalogAt(folder, revision, { today: TODAY });

async function toolsAt(revision: string, folder?: string): Promise<unknown> {
  const reading = await readAt(revision, folder);
  return typeof reading === 'string' ? reading : reading.catalog?.tools.map((tool) => tool.slug);
}

test('reads the content of a revision, and touches neither files nor index', async () => {
  await rm(join(content, 'tools', 'beta'), { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'name: Broken\n');
  git(repository, 'add', 'site/content/site.yaml');
  const before = git(repository, 'status', '--porcelain');
  git(repository, 'tag', 'v1');
  const scratch = join(parent, 'scratch');
  await mkdir(scratch);
  vi.stubEnv('TMPDIR', scratch);
  expect([await toolsAt('HEAD'), await toolsAt('v1')]).toEqual([
    ['alpha', 'beta'],
    ['alpha', 'beta'],
  ]);
  expect(git(repository, 'status', '--porcelain')).toBe(before);
  expect(await readdir(scratch)).toEqual([]);
});

test('reads a content folder that is a repository of its own', async () => {
  const own = join(parent, 'own');
  await cp(join(CASES, 'base'), own, { recursive: true });
  commitAll(own, 'Begin');
  expect(await toolsAt('HEAD', own)).toEqual(['alpha', 'beta']);
});

test('names the files of a revision as git does', async () => {
  await writeFile(join(content, 'site.yaml'), 'name: Broken\n');
  commitAll(repository, 'Break it');
  const reading = await readAt('HEAD');
  const files = typeof reading === 'string' ? [] : reading.diagnostics.map(({ file }) => file);
  expect([...new Set(files)]).toEqual([`HEAD:${content}/site.yaml`]);
});

test('names the files of a revision whatever signs its name holds', async () => {
  await writeFile(join(content, 'site.yaml'), 'name: Broken\n');
  commitAll(repository, 'Break it');
  git(repository, 'tag', "a$&b$'c$$d");
  const reading = await readAt("a$&b$'c$$d");
  const files = typeof reading === 'string' ? [] : reading.diagnostics.map(({ file }) => file);
  expect([...new Set(files)]).toEqual([`a$&b$'c$$d:${content}/site.yaml`]);
});

test('takes no revision for an option', async () => {
  const written = join(parent, 'written');
  for (const revision of ['--help', `--output=${written}`, '-h', '', 'nope', 'HEAD:site']) {
    expect(await readAt(revision)).toBe(`The repository of ${content} has no revision called ${JSON.stringify(revision)}.`);
  }
  expect(await readdir(parent)).toEqual(['repository']);
});

test('says that the folder was not there yet', async () => {
  expect(await readAt('HEAD~1')).toBe(`There was no ${content} yet in revision "HEAD~1".`);
});

test('says that a clone is too shallow to know the revision', async () => {
  git(parent, 'clone', '--quiet', '--depth=1', `file://${repository}`, 'shallow');
  const folder = join(parent, 'shallow', 'site', 'content');
  expect(await readAt('HEAD~1', folder)).toBe(
    `The repository of ${folder} has no revision called "HEAD~1". It is a shallow clone; fetch the rest with: git fetch --unshallow`,
  );
});

test('says that the folder lies in no repository', async () => {
  await rename(join(repository, '.git'), join(repository, 'git'));
  expect(await readAt('HEAD')).toBe(`The folder ${content} lies in no git repository, so nobody knows what it was before.`);
});

test('says that git is not installed', async () => {
  vi.stubEnv('PATH', parent);
  expect(await readAt('HEAD')).toBe('The program git is not installed, and only git knows what the content was before.');
});

test('says that the repository is damaged', async () => {
  const id = git(repository, 'rev-parse', 'HEAD:site/content/site.yaml').trim();
  await rm(join(repository, '.git', 'objects', id.slice(0, 2), id.slice(2)));
  expect(await readAt('HEAD')).toMatch(/^Git cannot give the content of revision "HEAD": error: unable to read sha1 file of .*site\.yaml/);
});
