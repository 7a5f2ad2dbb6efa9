import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { diagnose, type Diagnostic, type Wording } from '../diagnostics/diagnostic.ts';
import { mapConcurrently } from './concurrency.ts';
import { reasonOf, showPath, startOf } from './shown-path.ts';

/** A regular file of the content folder. */
export interface ContentFile {
  /** Path relative to the content folder, with forward slashes. */
  readonly path: string;
  /** Path relative to the working directory, with forward slashes, as editors see it. */
  readonly shown: string;
  readonly absolute: string;
  /** In bytes. */
  readonly size: number;
  /** Last change, in milliseconds since 1970. */
  readonly modified: number;
}

/** The files of a content folder, and what among them may not be read. */
export interface Walk {
  readonly files: readonly ContentFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Folder {
  readonly root: string;
  /** Path relative to the root, with forward slashes; empty for the root itself. */
  readonly path: string;
}

/** Content lies at most four levels deep; what lies deeper is listed once and not walked. */
const MAX_DEPTH = 6;
const CONCURRENCY = 32;
const LINK_WORDING = {
  message: 'This is a link to a folder, out of the content folder, or to nothing.',
  mend: 'Put the file itself here.',
};

/** Lists the files of a content folder, without following links to folders or out of it. */
export async function walkContent(folder: string): Promise<Walk> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) {
    return refuse(folder, 'missing-folder', { message: `There is no content folder at ${showPath(folder)}.` });
  }
  return walkFolder({ root: folder, path: '' }, root);
}

async function walkFolder(folder: Folder, realRoot: string): Promise<Walk> {
  const absolute = join(folder.root, folder.path);
  const entries = await readdir(absolute, { withFileTypes: true }).catch((error: unknown) => error);
  if (!Array.isArray(entries))
    return refuse(absolute, 'unreadable-file', { message: `This folder cannot be read (${reasonOf(entries)}).` });
  const wanted = (entries as readonly Dirent[]).filter((entry) => !isIgnored(entry.name));
  const walks = await mapConcurrently(wanted, CONCURRENCY, async (entry) => {
    const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
    if (!entry.isDirectory()) return inspectFile({ root: folder.root, path }, realRoot);
    return path.split('/').length > MAX_DEPTH ? { files: [], diagnostics: [] } : walkFolder({ root: folder.root, path }, realRoot);
  });
  return { files: walks.flatMap((walk) => walk.files), diagnostics: walks.flatMap((walk) => walk.diagnostics) };
}

async function inspectFile({ root, path }: Folder, realRoot: string): Promise<Walk> {
  const absolute = join(root, path);
  try {
    if ((await lstat(absolute)).isSymbolicLink() && !(await leadsToFileWithin(absolute, realRoot))) {
      return refuse(absolute, 'link', LINK_WORDING);
    }
    const details = await stat(absolute);
    if (!details.isFile()) return refuse(absolute, 'not-a-file', { message: 'This is neither a file nor a folder.', mend: 'Remove it.' });
    const file = { path, shown: showPath(absolute), absolute, size: details.size, modified: details.mtimeMs };
    return { files: [file], diagnostics: [] };
  } catch (error) {
    return refuse(absolute, 'unreadable-file', { message: `This file cannot be read (${reasonOf(error)}).` });
  }
}

async function leadsToFileWithin(absolute: string, realRoot: string): Promise<boolean> {
  const target = await realpath(absolute).catch(() => null);
  return target !== null && target.startsWith(realRoot + sep) && !(await stat(target)).isDirectory();
}

function refuse(absolute: string, code: DiagnosticCode, wording: Wording): Walk {
  return { files: [], diagnostics: [diagnose(code, startOf(absolute), wording)] };
}

/** Files that people and systems keep beside content, and that nothing reads. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'README.md' || name.startsWith('LICENSE');
}
