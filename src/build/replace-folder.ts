import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a finished folder in the place of an older one, whatever file systems the two are on. The older one stays until the new one lies
 * complete beside it, then two renames swap them; where a folder cannot be renamed (a mount point, a file held open on Windows), its
 * files are replaced one by one. The finished folder is gone afterwards.
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  const beside = hiddenBeside(target, 'new');
  const older = hiddenBeside(target, 'old');
  try {
    await mkdir(dirname(target), { recursive: true });
    await rm(beside, { recursive: true, force: true });
    await rm(older, { recursive: true, force: true });
    await moveFolder(finished, beside);
    await swap({ beside, target, older });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await replaceFiles((await isFolder(beside)) ? beside : finished, target);
    await rm(beside, { recursive: true, force: true });
  }
  await rm(finished, { recursive: true, force: true });
}

/** Whatever lies there is emptied: a name that nobody would give to a copy of their own. */
function hiddenBeside(target: string, what: 'new' | 'old'): string {
  return join(dirname(target), `.${basename(target)}.pairwise-${what}`);
}

/** Says that the file system will not move this folder, as opposed to a full disk or a bug. */
function isRefusal(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return ['EBUSY', 'EPERM', 'EACCES', 'EXDEV', 'EROFS', 'ENOTEMPTY'].includes(code ?? '');
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

async function swap({ beside, target, older }: Readonly<Record<'beside' | 'target' | 'older', string>>): Promise<void> {
  const hadOlder = await isFolder(target);
  if (hadOlder) await rename(target, older);
  try {
    await rename(beside, target);
  } catch (error) {
    if (hadOlder) await rename(older, target);
    throw error;
  }
  await rm(older, { recursive: true, force: true });
}

async function replaceFiles(finished: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  await cp(finished, target, { recursive: true });
  const kept = new Set(await readdir(finished, { recursive: true }));
  const stale = (await readdir(target, { recursive: true })).filter((path) => !kept.has(path));
  await Promise.all(stale.map((path) => rm(join(target, path), { recursive: true, force: true })));
}

async function isFolder(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  );
}
