import { UnfitMailError } from './compose-mail.ts';

/** What a fault says: of the mail for good, of the mail for now, or of the server, which would do the same to the next mail. */
export interface FaultJudgement {
  readonly kind: 'refused' | 'put-off' | 'server';
  /** One sentence; servers' own words are left out, as they repeat addresses. */
  readonly reason: string;
}

/** Commands whose answer is about this recipient and this mail; others are about us and the server. */
const ABOUT_THE_MAIL: readonly unknown[] = ['RCPT TO', 'DATA'];

/**
 * Judges why a mail did not go out. A reply of 5yz is for good and one of 4yz for now (RFC 5321, section 4.2.1), as long as it is about the mail; a
 * lost connection, a wrong password or a refused sender would meet every mail.
 */
export function judgeFault(fault: unknown): FaultJudgement {
  if (fault instanceof UnfitMailError) return { kind: 'refused', reason: fault.message };
  const { code, command, responseCode } = readFault(fault);
  const reply = typeof responseCode === 'number' ? responseCode : null;
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', reason: 'Its address cannot be sent to.' };
  if (code === 'EMESSAGE' && reply === null) return { kind: 'refused', reason: 'It is larger than the server takes.' };
  if (code === 'EABORT') return { kind: 'server', reason: 'The server took too long.' };
  if (reply === null || reply === 421 || !ABOUT_THE_MAIL.includes(command)) {
    const answer = reply === null ? '' : ` with ${reply}`;
    return { kind: 'server', reason: `The server could not be used: ${nameFault(code, fault)}${answer}.` };
  }
  // Out of step with the session (503) is no word on the mail.
  const isForGood = reply >= 500 && reply !== 503;
  return { kind: isForGood ? 'refused' : 'put-off', reason: `The server answered ${String(command)} with ${reply}.` };
}

function readFault(fault: unknown): Readonly<Record<'code' | 'command' | 'responseCode' | 'originalCode', unknown>> {
  const { code, command, responseCode, originalCode } = (fault ?? {}) as Record<string, unknown>;
  return { code, command, responseCode, originalCode };
}

/** Codes are words of one kind: ECONNREFUSED, EAUTH, ENOSPC. */
function nameFault(code: unknown, fault: unknown): string {
  const { originalCode } = readFault(fault);
  const names = [code, originalCode].filter((name) => typeof name === 'string' && /^[A-Z0-9_]+$/.test(name));
  return names.length === 0 ? 'unknown fault' : names.join(', ');
}
