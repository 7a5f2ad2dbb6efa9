import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../replace-file.ts';

/**
 * Writes a file of a workspace unless it holds the text already, and gives its path if it was written: a language server, which begins anew
 * with every change, is not told of none.
 */
export async function keepFile(workspace: string, path: string, text: string): Promise<readonly string[]> {
  const absolute = join(workspace, path);
  if ((await readFile(absolute, 'utf8').catch(() => null)) === text) return [];
  await mkdir(dirname(absolute), { recursive: true });
  await replaceFile(absolute, text);
  return [path];
}
