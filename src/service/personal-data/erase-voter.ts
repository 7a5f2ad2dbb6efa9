import { VOTER_BALLOTS } from '#src/community/rules.ts';
import { wordCount } from '#src/views/wording.ts';
import { openPass } from '../admission/voter-pass.ts';
import { hashVoter } from '../admission/voters.ts';
import type { OpenData } from './open-data.ts';

/** Erases everything that is kept about the voter with a cookie, and says in a sentence what that was. */
export async function eraseVoter({ store, keyFor }: Pick<OpenData, 'store' | 'keyFor'>, cookie: string): Promise<string> {
  // A voter may ask for it after the browser has dropped the cookie: as of 1970, none is too old.
  const pass = openPass(cookie.replace(/^(?:__Host-)?voter=/, ''), keyFor('voter cookie'), 0);
  if (pass === null) return 'Nothing was erased: that is no voter’s cookie of this service.';
  const ballots = await store.ballots.eraseVoter(hashVoter(pass.id, keyFor('voter hash')));
  if (ballots === 0) return 'Nothing is kept about this voter.';
  const minutes = wordCount(VOTER_BALLOTS.seconds / 60, 'minute');
  return `Erased of this voter: ${wordCount(ballots, 'ballot')}; the count of how often ballots were cast goes by itself within ${minutes}.`;
}
