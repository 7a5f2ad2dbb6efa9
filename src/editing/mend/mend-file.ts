import { lstat, readFile } from 'node:fs/promises';
import { reasonOf } from '#src/catalog/reading/shown-path.ts';
import { replaceFile } from '../replace-file.ts';

/** The bytes of a file as they were read, and as they should be. */
export interface Replacement {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Writes a mended file in the place of what was read. Gives the reason why it was left as it is: a link is not followed, and what somebody
 * else has written in between is kept.
 */
export async function mendFile(path: string, { before, after }: Replacement): Promise<string | null> {
  try {
    const details = await lstat(path);
    if (details.isSymbolicLink()) return 'it is a link';
    const findObstacle = async () => (Buffer.from(before).equals(await readFile(path)) ? null : 'it has changed in the meantime');
    return await replaceFile(path, after, { mode: details.mode & 0o777, findObstacle });
  } catch (error) {
    return `it cannot be written (${reasonOf(error)})`;
  }
}
