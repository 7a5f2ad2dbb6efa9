import { readdir } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

/**
 * Tells in one sentence why a folder must not be overwritten by a build, or `null` when it may: it holds the project or the content, lies
 * in the content, or is filled with something that no build wrote.
 */
export async function findOutputFault(output: string, content: string): Promise<string | null> {
  const name = `The output folder ${output}`;
  if (holds(output, '.')) return `${name} holds the project itself; a build would delete it. Name another one in PAIRWISE_OUT.`;
  if (holds(output, content) || holds(content, output)) {
    return `${name} and the content folder ${content} lie in one another; a build would delete content. Name another one in PAIRWISE_OUT.`;
  }
  const files = await listFolder(output);
  if (files === null) return `${name} cannot be read, or is a file. Name another one in PAIRWISE_OUT.`;
  const isBuilt = files.length === 0 || files.includes('index.html') || files.includes('404.html');
  return isBuilt ? null : `${name} holds files that no build wrote; a build would delete them. Name an empty folder in PAIRWISE_OUT.`;
}

/** Names in a folder, none when there is no such folder yet, `null` when it cannot be listed. */
async function listFolder(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null;
  }
}

function holds(outer: string, inner: string): boolean {
  const path = relative(resolve(outer), resolve(inner));
  return !path.startsWith('..') && !isAbsolute(path);
}
