import type { Logger } from 'pino';
import type { Chore } from '../http/service.ts';

/** Time between two rounds, in milliseconds. */
const ROUND_MILLISECONDS = 60_000;

/** Does chores one after the other, at once and then every minute; one that fails is logged and tried again in the next round. */
export function startHousekeeping(chores: readonly Chore[], log: Logger, pause = ROUND_MILLISECONDS): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const round = async (): Promise<void> => {
    for (const { name, run } of chores) {
      if (isClosed) return;
      await run().catch((error: unknown) => log.error({ err: error, chore: name }, 'Housekeeping failed.'));
    }
    if (!isClosed) timer = setTimeout(start, pause).unref();
  };
  let current = round();
  function start(): void {
    current = round();
  }
  return {
    async close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await current;
    },
  };
}
