import type { Context } from 'hono';
import { problem } from '../http/problem.ts';
import type { ServiceVariables } from '../http/service.ts';
import type { Challenges } from './challenge.ts';
import type { RateCount } from './count-rate.ts';
import type { LogHold } from './hold-log.ts';

/** A request at the gate. */
export interface Visit {
  readonly context: Context<ServiceVariables>;
  /** What it wants to do; a challenge that was solved for something else does not count. */
  readonly action: string;
  /** Hash of its network. */
  readonly network: string;
  /** How each rate stands that holds for it. */
  readonly counts: readonly RateCount[];
}

/** Lets a request through with `null`, or answers it: with a challenge once it came often, with a refusal once it came too often. */
export type PassGate = (visit: Visit) => Promise<Response | null>;

/** Makes the gate, whose stages are those of `Rate`. */
export function makeGate(challenges: Challenges, logHold: LogHold): PassGate {
  return async ({ context, action, network, counts }) => {
    const over = counts.filter(({ isOver }) => isOver);
    if (over.length > 0) {
      await logHold(network, 'rate');
      return refuse(context, Math.max(...over.map(({ secondsLeft }) => secondsLeft)));
    }
    if (counts.every(({ isFree }) => isFree)) return null;
    const solved = context.req.header('Altcha');
    if (solved !== undefined && (await challenges.accept(solved, action))) return null;
    await logHold(network, 'challenge');
    const reason = solved === undefined ? 'Many requests came from here' : 'The challenge is not solved, has expired, or was used before';
    const detail = `${reason}: solve the one in "challenge" and send the request again with it in the header Altcha.`;
    return problem(context, 428, { detail, challenge: await challenges.make(action) });
  };
}

function refuse(context: Context, seconds: number): Response {
  context.header('Retry-After', String(seconds));
  return problem(context, 429, `Too many requests came from here: try again in ${describeWait(seconds)}.`);
}

function describeWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes === 1) return 'a minute';
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
