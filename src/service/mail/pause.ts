/** Waits that can be cut short. */
export interface Pause {
  /** Waits so many milliseconds, or until it is woken; a waking before it began counts too. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Waits so many milliseconds, or until the end. */
  readonly hold: (milliseconds: number) => Promise<void>;
  readonly wake: () => void;
  /** Cuts every wait short, present and to come. */
  readonly end: () => void;
}

/** Makes the waits of one loop. */
export function makePause(): Pause {
  let isWoken = false;
  let hasEnded = false;
  let cut: { readonly isHold: boolean; readonly finish: () => void } | null = null;
  const wait = (milliseconds: number, isHold: boolean) =>
    new Promise<void>((resolve) => {
      if (hasEnded || (isWoken && !isHold)) return resolve();
      const timer = setTimeout(finish, milliseconds);
      function finish(): void {
        clearTimeout(timer);
        cut = null;
        resolve();
      }
      cut = { isHold, finish };
    });
  return {
    async sleep(milliseconds) {
      await wait(milliseconds, false);
      isWoken = false;
    },
    hold: (milliseconds) => wait(milliseconds, true),
    wake() {
      isWoken = true;
      if (cut && !cut.isHold) cut.finish();
    },
    end() {
      hasEnded = true;
      cut?.finish();
    },
  };
}
