import { isAbsolute, relative, resolve, sep } from 'node:path';
import { keepFile } from './keep-file.ts';
import { COLLECTIONS_FOLDER, makeLanguageServerFiles } from './language-server-files.ts';
import { readKnownContent } from './read-known-values.ts';

/**
 * Writes what an editor completes and underlines front matter by, into the folder that the editor has open; gives the paths of the files
 * that were out of date.
 */
export async function writeEditorSchemas(workspace: string, folder: string): Promise<readonly string[]> {
  const files = makeLanguageServerFiles(folder, readKnownContent(folder));
  const written = [...files].map(([name, text]) => keepFile(workspace, `${COLLECTIONS_FOLDER}/${name}`, text));
  return (await Promise.all(written)).flat();
}

/** Tells whether a content folder lies within the folder that an editor has open: its language server looks after no other. */
export function isInWorkspace(workspace: string, folder: string): boolean {
  const path = relative(resolve(workspace), resolve(folder));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
