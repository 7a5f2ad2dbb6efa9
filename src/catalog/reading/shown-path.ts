import { relative, sep } from 'node:path';
import type { Place } from '../diagnostics/diagnostic.ts';

/** Writes a path as editors see it: relative to the working directory, with forward slashes. */
export function showPath(path: string): string {
  return (relative('', path) || '.').split(sep).join('/');
}

/** Gives the place of what concerns a whole file or folder. */
export function startOf(path: string): Place {
  return { file: showPath(path), line: 1, column: 1 };
}

/** Names the reason of a failed system call by its code, such as `EACCES`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'for an unknown reason';
}
