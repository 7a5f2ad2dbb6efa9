/** When work is done again. */
export interface Retrying {
  /** Whether a fault may pass. */
  readonly mayPass: (fault: unknown) => boolean;
  /** Milliseconds after which nothing is begun again: somebody waits for the answer. */
  readonly patience: number;
}

/** Longest pause, in milliseconds. */
const LONGEST_PAUSE = 500;

/** Does work again, after growing pauses and for a bounded time, while it fails in a way that may pass. */
export async function tryAgain<Value>(work: () => Promise<Value>, { mayPass, patience }: Retrying): Promise<Value> {
  const began = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (fault) {
      if (performance.now() - began > patience || !mayPass(fault)) throw fault;
    }
    // Two that stood in each other's way must not meet again.
    const pause = Math.min(10 * 4 ** (tries - 1), LONGEST_PAUSE) * (0.5 + Math.random() / 2);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
