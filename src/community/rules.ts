/** Picks a category needs before its tools are ranked by them. */
export const LEAST_PICKS = 30;

/** Votes a tool needs before it is told where panel and readers disagree. */
export const LEAST_VOTES = 5;

/** Seconds for which the counts that the service gives may be kept. */
export const COUNTS_SECONDS = 2;

/** Seconds for which the service gives counts while it reads newer ones; after a quiet while a reader waits for the present ones. */
export const COUNTS_STALE_SECONDS = 5 * COUNTS_SECONDS;

/** Days for which a voter's cookie is kept by the browser, from the last vote on. */
export const VOTER_COOKIE_DAYS = 400;

/** New voters from one network within a day from which on further ones are left out of the shown counts until they have aged. */
export const FRESH_VOTERS = 20;

/** Hours for which the ballots of such a voter are left out. */
export const HOLD_HOURS = 72;

/** Days for which it is kept what was held back or turned away, and why. */
export const HOLD_LOG_DAYS = 30;

/** Hours for which the link that confirms an address works. */
export const CONFIRM_HOURS = 48;

/** Hours in which an address is mailed once, however often it is signed up. */
export const SIGN_UP_PAUSE_HOURS = 1;

/**
 * Mails that an address gets within CONFIRM_HOURS for being signed up, however often that is done: enough for who lost one or two, and a
 * stranger's box is not filled by whoever knows its address.
 */
export const SIGN_UP_MAILS = 3;

/** How often something may be done within some seconds, in two stages. */
export interface Rate {
  readonly seconds: number;
  /** So often without a question; from then on each time asks for a solved challenge. */
  readonly free: number;
  /** So often at all, unsolved challenges counted in; then nothing is taken until the seconds are over. */
  readonly most: number;
}

/**
 * Ballots from one network. A school or a mobile carrier stands behind one: a class of thirty with three ballots each is not asked anything,
 * and a thousand voters with two challenged ballots each, which count twice, still get in; only what no crowd of readers does is refused.
 */
export const NETWORK_BALLOTS: Rate = { seconds: 600, free: 100, most: 5000 };

/** Ballots of one voter. Ten a minute is a reader who goes through a whole shelf; only a program does one each second for ten minutes. */
export const VOTER_BALLOTS: Rate = { seconds: 600, free: 100, most: 600 };

/** Sign-ups for the newsletter from one network: an office that heard of it over lunch gets in, a list of strangers' addresses does not. */
export const NETWORK_SIGN_UPS: Rate = { seconds: 3600, free: 20, most: 100 };

/** Mails that ask to confirm an address, from one network: whatever was solved, no more of them go to strangers in a day. */
export const NETWORK_CONFIRM_MAILS: Rate = { seconds: 86_400, free: 200, most: 200 };

/** Seconds within which a challenge must come back solved; a slow phone takes a few. */
export const CHALLENGE_SECONDS = 300;

/** Lines which the log of what was held back or turned away gets in an hour, for one network and reason. */
export const HOLD_LOG_PER_NETWORK = 10;

/** Lines which that log gets from one process in an hour, so that a flood from everywhere does not fill it. */
export const HOLD_LOG_PER_HOUR = 1000;

/** Days for which it is kept that a subscriber was sent an issue, so that none comes twice; of the mail itself nothing is, except where mails are written to files. */
export const SENT_MAIL_DAYS = 90;
