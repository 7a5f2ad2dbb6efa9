import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How a file is replaced. */
export interface Replacing {
  /** The mode of the new file; as the system makes files, when left out. */
  readonly mode?: number;
  /** Gives, once the new file lies ready, the reason why the old one should stay after all. */
  readonly findObstacle?: () => Promise<string | null>;
}

/**
 * Puts a file in the place of another, or where there is none: whoever reads it meanwhile, or after a crash, finds either what was there or
 * what should be. Gives the reason why it was left; nothing else stays behind, whatever goes wrong.
 * @throws {Error} when the file cannot be written.
 */
export async function replaceFile(path: string, bytes: Uint8Array | string, replacing: Replacing = {}): Promise<string | null> {
  // A name with a point is no content: whoever reads the folder meanwhile passes by.
  const fresh = join(dirname(path), `.new-${randomUUID()}`);
  try {
    await writeNew(fresh, bytes, replacing.mode);
    const obstacle = (await replacing.findObstacle?.()) ?? null;
    if (obstacle === null) await rename(fresh, path);
    return obstacle;
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}

async function writeNew(path: string, bytes: Uint8Array | string, mode: number | undefined): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    // What the process takes off the mode of new files is given back.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
