import type { FaultJudgement } from './judge-fault.ts';

/** Mails in a row that a server puts off before that counts as a word on all of them: it may ask us to slow down. */
const PUT_OFF_MOST = 5;
const PAUSE_LEAST = 1000;
const PAUSE_MOST = 300_000;

/** Keeps a server that is down, or refuses us, from being asked once for each mail. */
export interface Circuit {
  /** Whether mails flow; where they do not, one at a time is tried. */
  readonly isClosed: () => boolean;
  /** The server took a mail, or refused one for its own sake. */
  readonly noteAnswer: () => void;
  /** Gives the milliseconds to wait before the next mail: none while one fault says nothing of others. */
  readonly noteFault: (kind: FaultJudgement['kind']) => number;
}

/** Makes a circuit that is closed; it waits a second after the first fault, then twice as long each time, at most five minutes. */
export function makeCircuit(): Circuit {
  let putOff = 0;
  let pauses = 0;
  const noteAnswer = () => {
    putOff = 0;
    pauses = 0;
  };
  return {
    isClosed: () => pauses === 0,
    noteAnswer,
    noteFault(kind) {
      if (kind === 'refused') noteAnswer();
      if (kind === 'put-off') putOff += 1;
      if (kind !== 'server' && putOff < PUT_OFF_MOST) {
        pauses = 0;
        return 0;
      }
      pauses += 1;
      return Math.min(PAUSE_LEAST * 2 ** (pauses - 1), PAUSE_MOST);
    },
  };
}
