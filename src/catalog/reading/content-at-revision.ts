import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCatalog, type CatalogReading, type ReadingOptions } from './read-catalog.ts';
import { showPath } from './shown-path.ts';

/**
 * Reads a content folder as it was committed at a revision of the git repository that it lies in; a sentence says why it cannot. Files are
 * written as a checkout writes them, but to a folder of their own, under an index of their own: neither the repository nor what an
 * editor has staged is touched. Diagnostics name files as git does: `v1.2:content/site.yaml`.
 */
export async function readCatalogAt(folder: string, revision: string, options: ReadingOptions): Promise<CatalogReading | string> {
  const place = await findPlace(folder, revision);
  if (typeof place === 'string') return place;
  const scratch = await mkdtemp(join(tmpdir(), 'pairwise-revision-'));
  try {
    const target = join(scratch, 'files', place.prefix);
    const fault = await writeFiles(folder, place.commit, scratch);
    if (fault !== null) return `Git cannot give the content of revision ${JSON.stringify(revision)}: ${fault}`;
    const reading = await readCatalog(target, options);
    const nameFile = (file: string) => file.replace(showPath(target), () => `${revision}:${folder}`);
    return { ...reading, diagnostics: reading.diagnostics.map((each) => ({ ...each, file: nameFile(each.file) })) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Where git keeps a folder. The commit is named by its id, so that nothing the caller gave is ever taken for an option. */
interface Place {
  readonly commit: string;
  /** Path of the folder from the root of the repository. */
  readonly prefix: string;
}

async function findPlace(folder: string, revision: string): Promise<Place | string> {
  let prefix: string;
  try {
    prefix = await runGit(folder, ['rev-parse', '--show-prefix']);
  } catch (error) {
    return wordNoRepository(folder, error);
  }
  const commit = await findObject(folder, `${revision}^{commit}`);
  if (commit === null) return wordUnknown(folder, revision);
  if ((await findObject(folder, `${commit}:./`)) === null) return `There was no ${folder} yet in revision ${JSON.stringify(revision)}.`;
  return { commit, prefix };
}

async function writeFiles(folder: string, commit: string, scratch: string): Promise<string | null> {
  const environment = { GIT_INDEX_FILE: join(scratch, 'index') };
  try {
    await runGit(folder, ['read-tree', commit], environment);
    // Git writes what lies in the folder that it is run in, and joins the prefix to each path as it stands.
    await runGit(folder, ['checkout-index', '--all', `--prefix=${join(scratch, 'files')}/`], environment);
    return null;
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
  }
}

async function findObject(folder: string, name: string): Promise<string | null> {
  return runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]).catch(() => null);
}

async function runGit(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['-C', folder, ...args], { env: { ...process.env, ...environment } });
  return stdout.trim();
}

function wordNoRepository(folder: string, error: unknown): string {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing
    ? 'The program git is not installed, and only git knows what the content was before.'
    : `The folder ${folder} lies in no git repository, so nobody knows what it was before.`;
}

async function wordUnknown(folder: string, revision: string): Promise<string> {
  const isShallow = (await runGit(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
  const mend = isShallow ? ' It is a shallow clone; fetch the rest with: git fetch --unshallow' : '';
  return `The repository of ${folder} has no revision called ${JSON.stringify(revision)}.${mend}`;
}
