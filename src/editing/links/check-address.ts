import { setTimeout as sleep } from 'node:timers/promises';
import { PrivateAddressError, type AddressRule } from './public-address.ts';
import { requestHead, type AnswerHead } from './request-head.ts';

/**
 * What became of an address: it answers; it has moved for good, so that the record should name the new one; nobody can tell from here, as the
 * server was silent, at fault, or lets no programs in; or it is dead.
 */
export type LinkState = 'alive' | 'moved' | 'unsure' | 'dead';

/** What asking for an address gave. */
export interface LinkAnswer {
  readonly state: LinkState;
  /** Why, as the end of a sentence that begins with the address; empty for one that is alive. */
  readonly reason: string;
  /** Where it stands now. */
  readonly movedTo?: string;
  /** Whether any server answered. */
  readonly isHeard: boolean;
}

/** How addresses are asked for. */
export interface AskingOptions {
  readonly isAllowed: AddressRule;
  /** Longest wait for an answer, in milliseconds. */
  readonly timeout: number;
  /** Waits before the second try and those after it, in milliseconds. */
  readonly waits: readonly number[];
}

const HOPS_MOST = 10;
/** Longest that a server may ask to be left alone before the next try. */
const RETRY_AFTER_MOST = 30_000;
/** Answers that may be others in a moment. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Answers that speak of who asks, and not of the page; 999 is what some networks of people invented. */
const UNWELCOME: ReadonlySet<number> = new Set([401, 402, 403, 407, 429, 451, 999]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

/** Asks for an address, follows where it leads, and tries again where that may help. */
export async function checkAddress(address: string, options: AskingOptions): Promise<LinkAnswer> {
  for (const wait of options.waits) {
    const { answer, retryAfter } = await askOnce(address, options);
    if (retryAfter === null) return answer;
    await sleep(Math.min(Math.max(wait, retryAfter), RETRY_AFTER_MOST));
  }
  return (await askOnce(address, options)).answer;
}

interface Attempt {
  readonly answer: LinkAnswer;
  /** Milliseconds to wait at the least before another try; `null` where none would help. */
  readonly retryAfter: number | null;
}

async function askOnce(address: string, options: AskingOptions): Promise<Attempt> {
  let url = new URL(address);
  /** Where the redirects have led that are for good, as long as there was no other. */
  let lasting: URL | null = url;
  let lastingEnd = url;
  try {
    for (let hop = 0; hop <= HOPS_MOST; hop += 1) {
      const head = await askBothWays(url, options);
      const next = readTarget(head, url);
      if (next === null) return judge(head, lastingEnd.href === address ? null : lastingEnd.href);
      if (!/^https?:$/.test(next.protocol))
        return settle({ state: 'dead', reason: 'leads to something other than a web page', isHeard: true });
      lasting = lasting && PERMANENT.has(head.status) ? next : null;
      lastingEnd = lasting ?? lastingEnd;
      url = next;
    }
    return settle({ state: 'dead', reason: `leads on more than ${HOPS_MOST} times`, isHeard: true });
  } catch (error) {
    return judgeFault(error);
  }
}

/** Servers that know no HEAD answer it with all kinds of faults; what they say to GET is what a reader gets. */
async function askBothWays(url: URL, { isAllowed, timeout }: AskingOptions): Promise<AnswerHead> {
  const head = await requestHead(url, { method: 'HEAD', isAllowed, timeout }).catch((error: unknown) => {
    if (error instanceof PrivateAddressError || codeOf(error) === 'ENOTFOUND') throw error;
    return null;
  });
  return head === null || (head.status >= 400 && head.status !== 429) ? requestHead(url, { method: 'GET', isAllowed, timeout }) : head;
}

function readTarget({ status, location }: AnswerHead, url: URL): URL | null {
  return status >= 300 && status < 400 && location !== null ? URL.parse(location, url) : null;
}

function judge({ status, retryAfter }: AnswerHead, movedTo: string | null): Attempt {
  const isPassing = PASSING.has(status);
  if (status >= 200 && status < 400) {
    const isHeard = true;
    return settle(
      movedTo === null ? { state: 'alive', reason: '', isHeard } : { state: 'moved', reason: `has moved to ${movedTo}`, movedTo, isHeard },
    );
  }
  const state = isPassing || UNWELCOME.has(status) || status >= 500 ? 'unsure' : 'dead';
  return { answer: { state, reason: `answers ${status}`, isHeard: true }, retryAfter: isPassing ? (retryAfter ?? 0) : null };
}

function judgeFault(error: unknown): Attempt {
  const isHeard = false;
  if (error instanceof PrivateAddressError) {
    return settle({ state: 'dead', reason: 'is no place of the public web, and was not asked for', isHeard });
  }
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return { answer: { state: 'dead', reason: 'names a host that does not exist', isHeard }, retryAfter: 0 };
  const reason = code === 'ABORT_ERR' || code === 'TimeoutError' ? 'does not answer in time' : `cannot be reached (${code})`;
  return { answer: { state: 'unsure', reason, isHeard }, retryAfter: 0 };
}

function settle(answer: LinkAnswer): Attempt {
  return { answer, retryAfter: null };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
