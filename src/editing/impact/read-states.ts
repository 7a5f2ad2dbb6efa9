import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readCatalogAt } from '#src/catalog/reading/content-at-revision.ts';
import { readCatalog, type CatalogReading, type ReadingOptions } from '#src/catalog/reading/read-catalog.ts';
import { showPath } from '#src/catalog/reading/shown-path.ts';
import type { ContentState } from '#src/views/impact/find-impact.ts';

/** Which two states of the content are compared. */
export interface StateNames {
  /** A revision; what is compared is where the other state left it. */
  readonly base: string;
  /** A revision, or `null` for the files as they lie in the folder. */
  readonly head: string | null;
}

/** Both states, and what the first is called. */
export interface States {
  readonly before: ContentState;
  readonly after: ContentState;
  /** *main at 0123abc*. */
  readonly base: string;
}

/** Characters of a commit's id that tell it apart, as git shows it. */
const SHORT_ID = 9;

/**
 * Reads two states of a content folder, the first as it was when the second left it: what has been merged since is no impact of these
 * changes. A sentence says why they cannot be read.
 */
export async function readStates(folder: string, { base, head }: StateNames, options: ReadingOptions): Promise<States | string> {
  const start = await findStart(folder, base, head ?? 'HEAD');
  const revision = start ?? base;
  const [before, after] = await Promise.all([
    readCatalogAt(folder, revision, options),
    head === null ? readCatalog(folder, options) : readCatalogAt(folder, head, options),
  ]);
  if (typeof before === 'string') return before;
  if (typeof after === 'string') return after;
  return {
    before: stateOf(before, `${revision}:${folder}`),
    after: stateOf(after, head === null ? showPath(folder) : `${head}:${folder}`),
    base: start === null || start === base ? base : `${base} at ${start.slice(0, SHORT_ID)}`,
  };
}

/** The commit at which `head` left `base`; `base` itself where the two have no common past; `null` where git knows no `base`. */
async function findStart(folder: string, base: string, head: string): Promise<string | null> {
  const commit = (await findCommit(folder, base)) ?? (await findCommit(folder, `origin/${base}`));
  const tip = await findCommit(folder, head);
  if (commit === null || tip === null) return commit;
  return (await runGit(folder, ['merge-base', commit, tip])) ?? commit;
}

function findCommit(folder: string, revision: string): Promise<string | null> {
  return runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
}

/** What git prints; `null` where it fails, which the reading itself puts into words. */
async function runGit(folder: string, args: readonly string[]): Promise<string | null> {
  return promisify(execFile)('git', ['-C', folder, ...args]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

/** Names files from the content folder, so that those of two states can be held against each other. */
function stateOf({ catalog, drafts, diagnostics }: CatalogReading, root: string): ContentState {
  const nameFile = (file: string) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file);
  return { catalog, drafts, diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: nameFile(diagnostic.file) })) };
}
