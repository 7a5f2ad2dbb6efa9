import { expect, test } from 'vitest';
import { wordFault, wordWait } from '#src/browser/votes/fault-words.ts';

const REFUSED = { kind: 'refused', detail: '', wait: null, challenge: null } as const;

test.for([
  [0, 'in 1 second'],
  [40, 'in 40 seconds'],
  [90, 'in 90 seconds'],
  [91, 'in 2 minutes'],
  [5400, 'in 90 minutes'],
  [5401, 'in 2 hours'],
] as const)('says of a wait of %d seconds that it is %s, never too early', ([seconds, words]) => {
  expect(wordWait(seconds)).toBe(words);
});

test.for([
  [{ ...REFUSED, status: 429, wait: 60 }, 'Your choice was not kept: there were too many from here, try again in 60 seconds.'],
  [{ ...REFUSED, status: 503, wait: 1 }, 'Your choice was not kept: votes are not being taken right now, try again in 1 second.'],
  [{ ...REFUSED, status: 503 }, 'Your choice was not kept: votes are not being taken right now, try again later.'],
  [{ ...REFUSED, status: 428 }, 'Your choice was not kept: the check that a person is voting was not passed.'],
  [{ ...REFUSED, status: 422, detail: 'There is no such tool.' }, 'Your choice was not kept: There is no such tool.'],
  [{ ...REFUSED, status: 500 }, 'Your choice was not kept: the service answered with 500.'],
  [{ kind: 'absent' }, 'Your choice was not kept: no votes are taken at this address.'],
] as const)('says of %j why the choice was not kept', ([answer, words]) => {
  expect(wordFault(answer)).toBe(words);
});
