import { dirname } from 'node:path/posix';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { showValue } from '../diagnostics/show-value.ts';
import { suggestPath } from './misplaced-path.ts';
import { startOf } from './shown-path.ts';
import type { ContentFile } from './walk.ts';

const UNCERTAIN = 'Remove it, or move it to where content is read.';

/** Says which files nothing reads: a folder of them once, since one slip has misplaced them all. */
export function describeUnknownFiles(unknown: readonly ContentFile[], read: readonly ContentFile[]): readonly Diagnostic[] {
  const readFolders = new Set(read.flatMap((file) => foldersAbove(file.path)));
  const groups = Map.groupBy(unknown, (file) => foldersAbove(file.path).find((folder) => !readFolders.has(folder)) ?? file.path);
  return [...groups].flatMap(([path, files]) => (files.length === 1 ? files.map(describeFile) : [describeFolder(path, files)]));
}

/** Gives the folders around a path, the outermost first. */
function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [...foldersAbove(folder), folder];
}

function describeFile(file: ContentFile): Diagnostic {
  const meant = suggestPath(file.path);
  const mend = meant === undefined ? UNCERTAIN : `Did you mean ${showValue(meant)}?`;
  return diagnose('unknown-file', startOf(file.absolute), { message: 'Nothing reads a file here; it is ignored.', mend });
}

function describeFolder(path: string, files: readonly ContentFile[]): Diagnostic {
  const shown = files[0]?.shown.slice(0, path.length - files[0].path.length) ?? path;
  const message = `Nothing reads this folder; its ${files.length} files are ignored.`;
  const meant = suggestFolder(path, files);
  return diagnose(
    'unknown-file',
    { file: shown, line: 1, column: 1 },
    { message, mend: meant === undefined ? UNCERTAIN : wordMove(path, meant) },
  );
}

function wordMove(path: string, meant: string): string {
  if (meant === '') return 'Move what is in it to the content folder itself.';
  return dirname(meant) === dirname(path) ? `Did you mean ${showValue(meant)}?` : `Move what is in it to ${showValue(meant)}.`;
}

/** Finds the folder in which all files of another would be read, empty for the content folder itself. */
function suggestFolder(path: string, files: readonly ContentFile[]): string | undefined {
  const folders = new Set(files.map((file) => withoutEnd(suggestPath(file.path), file.path.slice(path.length + 1))));
  const [folder] = folders;
  return folders.size === 1 ? folder : undefined;
}

function withoutEnd(path: string | undefined, end: string): string | undefined {
  return path?.endsWith(end) === true ? path.slice(0, -end.length).replace(/\/$/, '') : undefined;
}
