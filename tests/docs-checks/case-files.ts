import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CASES } from '../content/content-folder.ts';

/** Texts of a content folder by path. */
export type Files = ReadonlyMap<string, string>;

/** Folder within a case that shows one way to mend it. */
const MENDED = 'mended';

/** Names of the folders that hold one fault each. */
export function listCases(): readonly string[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'base')
    .map((entry) => entry.name)
    .sort();
}

/** Tells whether a case shows how it is mended; in all others, the valid content that it is laid over does. */
export function hasMended(name: string): boolean {
  return readdirSync(join(CASES, name)).includes(MENDED);
}

/** Gives what the check prints on a case. */
export function readExpected(name: string): string {
  return readFileSync(join(CASES, name, 'expected.txt'), 'utf8');
}

/** Gives the content of a case: the valid content with its files laid over it. */
export function readWrong(name: string): Files {
  return layOver(readFiles(join(CASES, 'base')), join(CASES, name));
}

/** Gives the content in which the fault of a case is mended. */
export function readRight(name: string): Files {
  return hasMended(name) ? layOver(readWrong(name), join(CASES, name, MENDED)) : readFiles(join(CASES, 'base'));
}

function layOver(files: Files, folder: string): Files {
  const laid = readFiles(folder);
  const removed = (laid.get('removed.txt') ?? '').split('\n');
  const isContent = (path: string): boolean => path !== 'expected.txt' && path !== 'removed.txt' && !path.startsWith(`${MENDED}/`);
  const kept = [...files].filter(([path]) => !removed.includes(path));
  return new Map([...kept, ...[...laid].filter(([path]) => isContent(path))]);
}

function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')]));
}
