import { linkSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { reasonOf, showPath } from '#src/catalog/reading/shown-path.ts';
import type { PlannedFile } from './question.ts';

/**
 * Writes new files into a content folder: all of them or none, and none over what is there. They are written aside and moved in one
 * step, a new folder as a whole. Gives a sentence when they cannot be.
 */
export function writeFiles(folder: string, files: readonly PlannedFile[]): string | null {
  let aside: string | null = null;
  try {
    // Names with a point are no content: whoever reads the folder meanwhile passes by.
    aside = mkdtempSync(join(folder, '.new-'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(aside, path)), { recursive: true });
      writeFileSync(join(aside, path), text, { flag: 'wx' });
    }
    return moveIn(folder, aside, files);
  } catch (error) {
    return `The files cannot be written to ${showPath(folder)} (${reasonOf(error)}); nothing was written.`;
  } finally {
    if (aside !== null) rmSync(aside, { recursive: true, force: true });
  }
}

function moveIn(folder: string, aside: string, files: readonly PlannedFile[]): string | null {
  const path = commonPath(files);
  const target = join(folder, path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (!`${realpathSync(dirname(target))}${sep}`.startsWith(`${realpathSync(folder)}${sep}`)) {
      return `${showPath(dirname(target))} leads out of the content folder; nothing was written.`;
    }
    if (files.length === 1) linkSync(join(aside, path), target);
    else renameSync(join(aside, path), target);
    return null;
  } catch (error) {
    const reason = reasonOf(error);
    const isTaken = reason === 'EEXIST' || reason === 'ENOTEMPTY' || reason === 'ENOTDIR';
    return `${showPath(target)} ${isTaken ? 'is there already' : `cannot be written (${reason})`}; nothing was written.`;
  }
}

/** The one path that holds all files of a record: its file, or the folder that is new with it. */
function commonPath(files: readonly PlannedFile[]): string {
  const [first = { path: '' }] = files;
  return files.length === 1 ? first.path : first.path.split('/').slice(0, 2).join('/');
}
