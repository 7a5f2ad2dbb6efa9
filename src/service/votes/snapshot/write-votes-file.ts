import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Votes } from '#src/catalog/schema/votes.ts';

/** Writes counts to a file, which is the old one or the whole new one at any moment. */
export async function writeVotesFile(path: string, votes: Votes): Promise<void> {
  // A name with a dot in front is none of the content's.
  const unfinished = join(dirname(path), `.votes.json.${randomUUID()}`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(`${JSON.stringify(votes, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
