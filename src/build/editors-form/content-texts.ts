import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { walkContent } from '#src/catalog/reading/walk.ts';

/** The name under which the form knows the content folder, whatever it is called here. */
const ROOT = 'content/';

/** Files that the form edits, by their path within the content folder. */
const EDITED =
  /^(?:site\.yaml|(?:personas|categories|comparisons)\/[a-z0-9-]+\.md|tools\/[a-z0-9-]+\/(?:tool\.md|reviews\/[a-z0-9-]+\.md))$/;

/** Reads every file that the form edits, by path under `content/`; what is too large or linked elsewhere is left to the check. */
export async function readContentTexts(folder: string): Promise<Readonly<Record<string, string>>> {
  const { files } = walkContent(folder);
  const edited = files.filter(({ path, size }) => EDITED.test(path) && size <= 256 * 1024);
  return Object.fromEntries(
    await Promise.all(edited.map(async ({ path, absolute }) => [ROOT + path, await readFile(absolute, 'utf8')] as const)),
  );
}

/** Reads one file that the form edits; `null` where there is none to be read. */
export async function readContentText(folder: string, path: string): Promise<string | null> {
  const file = await placeOf(folder, path);
  return typeof file === 'string' ? null : readFile(file.absolute, 'utf8').catch(() => null);
}

/** Writes one file whole or not at all; tells in one sentence why it may not be written, else `null`. */
export async function writeContentText(folder: string, path: string, text: string): Promise<string | null> {
  const file = await placeOf(folder, path);
  if (typeof file === 'string') return file;
  if (await isStray(file.absolute)) return STRAY;
  await mkdir(dirname(file.absolute), { recursive: true });
  const passing = `${file.absolute}.${randomUUID()}.part`;
  try {
    await writeFile(passing, text, { flag: 'wx' });
    await rename(passing, file.absolute);
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  }
  return null;
}

/** Removes one file, and the folders that it leaves empty; tells in one sentence why it may not, else `null`. */
export async function removeContentText(folder: string, path: string): Promise<string | null> {
  const file = await placeOf(folder, path);
  if (typeof file === 'string') return file;
  await rm(file.absolute, { force: true });
  for (let parent = dirname(file.absolute); parent.startsWith(join(resolve(folder), 'tools') + sep); parent = dirname(parent)) {
    if (
      !(await rmdir(parent).then(
        () => true,
        () => false,
      ))
    )
      break;
  }
  return null;
}

/** Finds where a file of the form lies, unless its name or a link on the way leads elsewhere. */
async function placeOf(folder: string, path: string): Promise<{ readonly absolute: string } | string> {
  const inner = path.startsWith(ROOT) ? path.slice(ROOT.length) : '';
  if (!EDITED.test(inner)) return `${JSON.stringify(path)} is no file that the form edits.`;
  const absolute = join(resolve(folder), inner);
  for (let place = absolute; place !== resolve(folder); place = dirname(place)) {
    if (await isLink(place)) return `${inner} is a link, or lies in one; write the file that it leads to.`;
  }
  return { absolute };
}

/** What Sveltia makes of a second review of a tool by one persona is one of a tool that is not there. */
const STRAY = 'The tool has a review by this persona already, or is itself not saved yet.';

async function isStray(file: string): Promise<boolean> {
  const tool = /^(.*[\\/]tools[\\/][^\\/]+)[\\/]reviews[\\/][^\\/]+$/.exec(file)?.[1];
  return tool !== undefined && !(await isThere(join(tool, 'tool.md')));
}

async function isThere(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}

async function isLink(place: string): Promise<boolean> {
  return lstat(place).then(
    (details) => details.isSymbolicLink(),
    () => false,
  );
}
