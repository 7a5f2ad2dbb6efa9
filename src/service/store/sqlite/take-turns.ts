/** Runs work when all that was handed in before has ended, well or not. */
export type InTurn = <Value>(work: () => Value | Promise<Value>) => Promise<Value>;

/** Makes a line in which work waits, as a connection holds one transaction at a time. */
export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
