import { FRESH_VOTERS, NETWORK_BALLOTS, NETWORK_CONFIRM_MAILS, NETWORK_SIGN_UPS, VOTER_BALLOTS, type Rate } from '#src/community/rules.ts';

/** What is counted, and how often it may be. */
export interface Rates {
  readonly networkBallots: Rate;
  readonly voterBallots: Rate;
  readonly networkSignUps: Rate;
  readonly networkConfirmMails: Rate;
  /** New voters of one network; they are held back from where it is over. */
  readonly networkFreshVoters: Rate;
}

/** The rates that hold. */
export const RATES: Rates = {
  networkBallots: NETWORK_BALLOTS,
  voterBallots: VOTER_BALLOTS,
  networkSignUps: NETWORK_SIGN_UPS,
  networkConfirmMails: NETWORK_CONFIRM_MAILS,
  networkFreshVoters: { seconds: 86_400, free: FRESH_VOTERS, most: FRESH_VOTERS },
};
