import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { diagnose, type Diagnostic, type Wording } from '../diagnostics/diagnostic.ts';
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
const LINK_WORDING = {
  message: 'This is a link to a folder, out of the content folder, or to nothing.',
  mend: 'Put the file itself here.',
};

/**
 * Lists the files of a content folder, without following links to folders or out of it. Without promises, which would take most of the
 * time that walking ten thousand folders takes.
 */
export function walkContent(folder: string): Walk {
  const realRoot = realFolder(folder);
  if (realRoot === null) {
    const missing = refuse(folder, 'missing-folder', { message: `There is no content folder at ${showPath(folder)}.` });
    return { files: [], diagnostics: [missing] };
  }
  const files: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const found of walkFolder({ root: folder, path: '' }, realRoot)) {
    if ('code' in found) diagnostics.push(found);
    else files.push(found);
  }
  return { files, diagnostics };
}

function realFolder(folder: string): string | null {
  try {
    const real = realpathSync(folder);
    return statSync(real).isDirectory() ? real : null;
  } catch {
    return null;
  }
}

function* walkFolder({ root, path: above }: Folder, realRoot: string): Iterable<ContentFile | Diagnostic> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(root, above), { withFileTypes: true });
  } catch (error) {
    yield refuseUnreadable(join(root, above), 'folder', error);
    return;
  }
  for (const entry of entries) {
    if (isIgnored(entry.name)) continue;
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (!entry.isDirectory()) yield inspectFile({ root, path }, realRoot);
    else if (path.split('/').length <= MAX_DEPTH) yield* walkFolder({ root, path }, realRoot);
  }
}

function inspectFile({ root, path }: Folder, realRoot: string): ContentFile | Diagnostic {
  const absolute = join(root, path);
  try {
    const details = lstatSync(absolute);
    const target = details.isSymbolicLink() ? fileWithin(absolute, realRoot) : details;
    if (target === null) return refuse(absolute, 'link', LINK_WORDING);
    if (!target.isFile()) return refuse(absolute, 'not-a-file', { message: 'This is neither a file nor a folder.', mend: 'Remove it.' });
    return { path, shown: showPath(absolute), absolute, size: target.size, modified: target.mtimeMs };
  } catch (error) {
    return refuseUnreadable(absolute, 'file', error);
  }
}

/** Gives what a link leads to, when that is no folder and lies within the content folder. */
function fileWithin(link: string, realRoot: string): Stats | null {
  try {
    const target = realpathSync(link);
    const details = statSync(target);
    return target.startsWith(realRoot + sep) && !details.isDirectory() ? details : null;
  } catch {
    return null;
  }
}

/** Bytes of a name that are no UTF-8 are read as U+FFFD, and nothing is found under the name so made. */
function refuseUnreadable(absolute: string, kind: 'file' | 'folder', error: unknown): Diagnostic {
  const isOtherName = reasonOf(error) === 'ENOENT' && basename(absolute).includes('\uFFFD');
  const name = { message: `The name of this ${kind} is not encoded as UTF-8.`, mend: `Rename the ${kind}.` };
  return refuse(absolute, 'unreadable-file', isOtherName ? name : { message: `This ${kind} cannot be read (${reasonOf(error)}).` });
}

function refuse(absolute: string, code: DiagnosticCode, wording: Wording): Diagnostic {
  return diagnose(code, startOf(absolute), wording);
}

/** Files that people and systems keep beside content, and that nothing reads. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'README.md' || name.startsWith('LICENSE');
}
