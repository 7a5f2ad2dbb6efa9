import { fork } from 'node:child_process';
import { join } from 'node:path';

/** What one check took. */
export interface CheckCost {
  readonly seconds: number;
  /** Peak of the memory that the process held. */
  readonly megabytes: number;
  /** Closing line of what it prints. */
  readonly last: string;
}

/** Checks a folder as `npm run check` does, in a process of its own, with a cache in another folder. */
export function measureCheck(content: string, cache: string): Promise<CheckCost> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'measured-check.ts'), [content, cache]);
    child.once('message', (cost) => resolve(cost as CheckCost));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The check ended with exit code ${code ?? 'none'} before it told its cost.`)));
  });
}
