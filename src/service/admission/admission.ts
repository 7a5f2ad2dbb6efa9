import type { Context } from 'hono';
import { HOLD_HOURS } from '#src/community/rules.ts';
import type { Service, ServiceVariables } from '../http/service.ts';
import { makeChallenges } from './challenge.ts';
import { makeRateCount } from './count-rate.ts';
import { makeFaultLog } from './fault-log.ts';
import { makeGate } from './gate.ts';
import { makeHoldLog } from './hold-log.ts';
import { makeNetworkHash } from './network-hash.ts';
import { RATES, type Rates } from './rates.ts';
import { makeVoters, type Voter, type Voters } from './voters.ts';

export type { Voter };

/** Decides who gets in. */
export interface Admission {
  /** Gives the voter whose cookie came with the request. It sets none. */
  knownVoter(context: Context<ServiceVariables>): Voter | null;
  /**
   * Lets a ballot in and gives its voter, whose cookie goes out with the answer; else gives the answer: 428 with a challenge, or 429. The
   * action names what is done to what, and a challenge is solved for that alone. To be asked once the request is known to be sound.
   */
  admitVoter(context: Context<ServiceVariables>, action: string): Promise<Voter | Response>;
  /** Lets a sign-up for the newsletter in with `null`, which may cause one mail to a stranger; else gives the answer, as for a ballot. */
  admitAddress(context: Context<ServiceVariables>, action: string): Promise<Response | null>;
}

const HOLD_MILLISECONDS = HOLD_HOURS * 3_600_000;

/** Admits by the rates, or anybody where limits are off. */
export function makeAdmission(service: Service, rates: Rates = RATES): Admission {
  const voters = makeVoters(service);
  const knownVoter: Admission['knownVoter'] = (context) => voters.find(context);
  if (service.settings.hasLimits) return { knownVoter, ...limitAdmission(service, voters, rates) };
  return {
    knownVoter,
    // Somebody who is held back since a time with limits counts at once.
    admitVoter: (context) => Promise.resolve({ ...(voters.renew(context) ?? voters.make(context, null)), heldUntil: null }),
    admitAddress: () => Promise.resolve(null),
  };
}

function limitAdmission(service: Service, voters: Voters, rates: Rates): Omit<Admission, 'knownVoter'> {
  const tellFault = makeFaultLog(service.log, service.now);
  const hashNetwork = makeNetworkHash(service, tellFault);
  const logHold = makeHoldLog(service, tellFault);
  const passGate = makeGate(makeChallenges(service, tellFault), logHold);
  const countNetworkBallot = makeRateCount(service.store, 'network-ballots', rates.networkBallots);
  const countVoterBallot = makeRateCount(service.store, 'voter-ballots', rates.voterBallots);
  const countSignUp = makeRateCount(service.store, 'network-sign-ups', rates.networkSignUps);
  const countConfirmMail = makeRateCount(service.store, 'network-confirm-mails', rates.networkConfirmMails);
  const countFreshVoter = makeRateCount(service.store, 'network-fresh-voters', rates.networkFreshVoters);

  const holdFrom = async (network: string): Promise<number | null> => {
    if (!(await countFreshVoter(network)).isOver) return null;
    await logHold(network, 'fresh-voters');
    return service.now() + HOLD_MILLISECONDS;
  };

  return {
    admitVoter: async (context, action) => {
      const network = await hashNetwork(context.get('client').network);
      const known = voters.find(context);
      const counts = await Promise.all([countNetworkBallot(network), ...(known ? [countVoterBallot(known.hash)] : [])]);
      const answer = await passGate({ context, action, network, counts });
      return answer ?? voters.renew(context) ?? voters.make(context, await holdFrom(network));
    },
    admitAddress: async (context, action) => {
      const network = await hashNetwork(context.get('client').network);
      const answer = await passGate({ context, action, network, counts: [await countSignUp(network)] });
      return answer ?? passGate({ context, action, network, counts: [await countConfirmMail(network)] });
    },
  };
}
