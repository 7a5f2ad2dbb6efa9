import type { Fault } from './fault.ts';

const MARK = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m;

/** Finds the first line that an unfinished merge has left in a file, of whatever kind the file is. */
export function findMergeMark(text: string): Fault | null {
  const match = MARK.exec(text);
  if (match === null) return null;
  return {
    code: 'merge-mark',
    offset: match.index,
    message: 'An unfinished merge has left this line.',
    mend: 'Keep one of the two sides, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  };
}
