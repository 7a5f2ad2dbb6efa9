import { setTimeout } from 'node:timers/promises';
import { isBusy } from './sqlite-faults.ts';

/** Milliseconds for which another process may hold the file before it is given up on. */
const PATIENCE = 5000;

/** Milliseconds between two tries, in which everything else goes on. */
const PAUSE = 10;

/**
 * Does what takes the right to a file, again and again while another process has it; throws when that takes too long. Where the file is free, as it
 * nearly always is, nothing is waited for.
 */
export function whenFree<Value>(work: () => Value): Value | Promise<Value> {
  try {
    return work();
  } catch (fault) {
    if (!isBusy(fault)) throw fault;
    return workLater(work);
  }
}

async function workLater<Value>(work: () => Value): Promise<Value> {
  const began = performance.now();
  for (;;) {
    await setTimeout(PAUSE);
    try {
      return work();
    } catch (fault) {
      if (!isBusy(fault) || performance.now() - began > PATIENCE) throw fault;
    }
  }
}
