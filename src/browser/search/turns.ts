/** Lets only the newest of several tasks go on: whoever takes a turn ends all turns before it. */
export function createTurns(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const turn = newest;
    return () => turn === newest;
  };
}

/** Waits while the reader is likely to go on typing. */
export function pauseTyping(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 120));
}
