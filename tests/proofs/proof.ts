import { test } from 'vitest';
import { makeRandom, type Random } from './random.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What a proof has done, for the table of `npm run test:long`. */
    done?: string;
  }
}

/** Whether the proofs run in the long form of `npm run test:long`, or in the short one of `npm test`. */
export const IS_LONG = process.env['PROOFS'] === 'long';

/** What the choices of a proof begin from: the same in every short run, another in every long one, unless `PROOF_SEED` names it. */
export const SEED = Number(process.env['PROOF_SEED'] ?? (IS_LONG ? Date.now() % 1_000_000_007 : 4));

/** What a proof is given. */
export interface Given {
  readonly random: Random;
  /** Tells what was done, in figures. */
  readonly tell: (done: string) => void;
  /** Has something ended when the proof has, the last first. */
  readonly undo: (step: () => unknown) => void;
}

/** Proves something by a test that says which seed it began from when it fails. */
export function proof(name: string, { seconds }: { readonly seconds: number }, prove: (given: Given) => Promise<void>): void {
  test(name, { timeout: seconds * 1000 }, async ({ task }) => {
    const steps: (() => unknown)[] = [];
    try {
      await prove({
        random: makeRandom(SEED),
        tell: (done) => void (task.meta.done = done),
        undo: (step) => void steps.unshift(step),
      });
    } catch (fault) {
      if (fault instanceof Error) fault.message += `\nPROOF_SEED=${SEED} makes the same choices again.`;
      throw fault;
    } finally {
      for (const step of steps) await step();
    }
  });
}
