import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Moves everything in a folder into another one on the same file system; folders that both have are merged. The first is gone afterwards.
 * In one go: nothing else runs at this time, and waiting for each of many files takes longer than moving them.
 */
export function mergeFolder(from: string, into: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(into, entry.name)];
    if (entry.isDirectory() && existsSync(target)) mergeFolder(source, target);
    else renameSync(source, target);
  }
  rmSync(from, { recursive: true });
}
