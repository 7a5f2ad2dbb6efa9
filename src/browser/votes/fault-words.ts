import { wordCount } from '#src/views/wording.ts';
import type { Answer } from './ask-service.ts';

/** Says in one sentence why a choice is not known to be kept. */
export function wordFault(answer: Answer): string {
  if (answer.kind === 'silent') {
    return navigator.onLine ? 'No answer came, so your choice may not be kept.' : 'You are offline, so your choice was not sent.';
  }
  if (answer.kind !== 'refused') return 'Your choice was not kept: no votes are taken at this address.';
  const { status, detail, wait } = answer;
  const again = `try again ${wait === null ? 'later' : wordWait(wait)}`;
  if (status === 428) return 'Your choice was not kept: the check that a person is voting was not passed.';
  if (status === 429) return `Your choice was not kept: there were too many from here, ${again}.`;
  if (status === 503) return `Your choice was not kept: votes are not being taken right now, ${again}.`;
  return `Your choice was not kept: ${detail || `the service answered with ${status}.`}`;
}

/** *in 40 seconds*, *in 3 minutes*, *in 2 hours*: never too early. */
export function wordWait(seconds: number): string {
  if (seconds <= 90) return `in ${wordCount(Math.max(1, Math.ceil(seconds)), 'second')}`;
  if (seconds <= 90 * 60) return `in ${wordCount(Math.ceil(seconds / 60), 'minute')}`;
  return `in ${wordCount(Math.ceil(seconds / 3600), 'hour')}`;
}
